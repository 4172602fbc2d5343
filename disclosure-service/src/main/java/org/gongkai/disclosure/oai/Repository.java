package org.gongkai.disclosure.oai;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.feed.Xml;
import org.gongkai.disclosure.oai.OaiError.Code;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicIndex;
import org.gongkai.disclosure.search.PublicLine;
import org.gongkai.disclosure.search.Scope;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Answers harvesters from the index; every answer is an XML document, also to nonsense. */
@Component
class Repository {

  private static final int PAGE = 100;

  private final PublicIndex index;
  private final Sets sets;
  private final OaiWriter writer;
  private final Clock clock;

  Repository(PublicIndex index, Columns columns, Site site, Clock clock) {
    this.index = index;
    this.sets = new Sets(columns);
    this.writer = new OaiWriter(site, sets);
    this.clock = clock;
  }

  Mono<String> answer(MultiValueMap<String, String> said) {
    return Mono.fromSupplier(() -> OaiRequest.of(said))
        .flatMap(request ->
            content(request)
                .map(content -> writer.answer(clock.instant(), repeated(request), content))
                .onErrorResume(OaiError.class, error -> refused(error, repeated(request))))
        .onErrorResume(OaiError.class, error -> refused(error, Map.of()));
  }

  private Mono<Xml.Content> content(OaiRequest request) {
    return switch (request.verb()) {
      case IDENTIFY -> identify();
      case LIST_METADATA_FORMATS -> formats(request);
      case LIST_SETS -> listSets(request);
      case LIST_IDENTIFIERS -> list(request, writer::header);
      case LIST_RECORDS -> list(request, writer::record);
      case GET_RECORD -> getRecord(request);
    };
  }

  private Mono<Xml.Content> identify() {
    return index
        .changes(Scope.ALL, null, null, new PageRequest(1, null))
        .map(first ->
            first.items().isEmpty() ? clock.instant() : first.items().getFirst().updatedAt())
        .map(earliest -> xml -> writer.identify(xml, earliest));
  }

  private Mono<Xml.Content> formats(OaiRequest request) {
    String identifier = request.get(Verb.IDENTIFIER);
    Xml.Content formats = writer::formats;
    return identifier == null ? Mono.just(formats) : known(identifier).map(line -> formats);
  }

  private Mono<Xml.Content> listSets(OaiRequest request) {
    if (request.get(Verb.TOKEN) != null) {
      return Mono.error(new OaiError(Code.BAD_RESUMPTION_TOKEN, "all sets come at once"));
    }
    return index.spread().map(spread -> xml -> writer.sets(xml, sets.all(spread)));
  }

  private Mono<Xml.Content> list(OaiRequest request, BiConsumer<Xml, PublicLine> each) {
    return Mono.fromSupplier(() -> Harvest.of(request))
        .flatMap(harvest -> {
          Scope scope = Sets.scope(harvest.set()).orElseThrow(Repository::nothing);
          Instant from = harvest.fromInstant();
          Instant until = harvest.untilInstant();
          return index
              .changes(scope, from, until, new PageRequest(PAGE, harvest.after()))
              .map(page -> list(request, harvest, page, each));
        });
  }

  private Xml.Content list(
      OaiRequest request,
      Harvest harvest,
      Page<PublicLine> page,
      BiConsumer<Xml, PublicLine> each) {
    if (page.items().isEmpty() && harvest.after() == null) {
      throw nothing();
    }
    String next = page.next() == null ? null : harvest.token(page.next(), page.items().size());
    return xml ->
        xml.element(
            request.verb().written,
            list -> {
              page.items().forEach(line -> each.accept(list, line));
              writer.token(list, harvest, next);
            });
  }

  private Mono<Xml.Content> getRecord(OaiRequest request) {
    return known(String.valueOf(request.get(Verb.IDENTIFIER)))
        .map(line -> {
          request.checkFormat();
          return xml -> xml.element(request.verb().written, record -> writer.record(record, line));
        });
  }

  private Mono<PublicLine> known(String identifier) {
    return Mono.justOrEmpty(writer.id(identifier))
        .flatMap(index::find)
        .switchIfEmpty(
            Mono.error(() -> new OaiError(Code.ID_DOES_NOT_EXIST, "no such item was ever public")));
  }

  private Mono<String> refused(OaiError error, Map<String, String> said) {
    // As the protocol asks: what was not understood is not repeated.
    Map<String, String> repeated =
        error.code() == Code.BAD_ARGUMENT || error.code() == Code.BAD_VERB ? Map.of() : said;
    return Mono.just(writer.answer(clock.instant(), repeated, xml -> writer.error(xml, error)));
  }

  private static Map<String, String> repeated(OaiRequest request) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("verb", request.verb().written);
    said.putAll(request.arguments());
    return said;
  }

  private static OaiError nothing() {
    return new OaiError(Code.NO_RECORDS_MATCH, "nothing matches");
  }
}
