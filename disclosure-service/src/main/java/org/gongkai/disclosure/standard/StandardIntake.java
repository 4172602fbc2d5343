package org.gongkai.disclosure.standard;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes editions from files: first a preview, then a person's word. */
@Component
class StandardIntake {

  /** Of at most three bytes each, beside 16 MB of a document of the store. */
  private static final long MOST_WORDS = 4_000_000;

  private final StandardDesk desk;
  private final StandardCatalogues catalogues;
  private final Clock clock;

  StandardIntake(StandardDesk desk, StandardCatalogues catalogues, Clock clock) {
    this.desk = desk;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** Reads the file; nothing of the edition changes yet. */
  Mono<StandardImport> read(NewId id, String catalogue, String name, byte[] file, Actor actor) {
    return desk.own(catalogue, actor)
        .map(StandardCatalogue::requireDraft)
        .flatMap(edition ->
            Mono.fromCallable(() -> sheets(file, name)).subscribeOn(Schedulers.boundedElastic()))
        .map(sheets ->
            new StandardImport(
                id.value(),
                1,
                catalogue,
                name,
                StandardImport.State.PREVIEW,
                sheets,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                List.of()))
        .flatMap(fresh -> catalogues.imports().insertOnce(fresh, Act.of(actor, "standard.read")));
  }

  private static List<ReadSheet> sheets(byte[] file, String name) {
    try {
      List<ReadSheet> sheets = CatalogueReading.read(file, name);
      if (sheets.isEmpty()) {
        throw new Refusal(CommonCode.INVALID_CONTENT, "文件中没有标准目录表格，表头须有“公开内容”“公开时限”“公开主体”。");
      }
      if (words(sheets) > MOST_WORDS) {
        throw new Refusal(CommonCode.TOO_LARGE, "文件中的事项过多，请按领域分成几个文件。");
      }
      return sheets;
    } catch (IOException broken) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "文件无法读取，请上传未加密的 XLSX 或 DOCX。");
    }
  }

  /** A preview is kept as one document of the store. */
  private static long words(List<ReadSheet> sheets) {
    return sheets.stream()
        .flatMap(sheet -> Stream.concat(sheet.items().stream(), sheet.doubts().stream()))
        .mapToLong(one -> one.toString().length())
        .sum();
  }

  Mono<StandardImport> preview(String id, Actor actor) {
    return catalogues
        .imports()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("导入")))
        .flatMap(preview -> desk.own(preview.catalogue(), actor).thenReturn(preview));
  }

  /** Each sheet is taken once, however often this is tried. */
  Mono<StandardImport> confirm(String id, Revision seen, Actor actor) {
    Act act = Act.of(actor, "standard.confirm");
    return preview(id, actor)
        .doOnNext(preview -> seen.check(preview.revision()))
        .flatMap(preview ->
            desk.find(preview.catalogue())
                .map(StandardCatalogue::requireDraft)
                .flatMapMany(edition ->
                    Flux.fromIterable(merged(preview.sheets()))
                        .concatMap(sheet -> take(edition, sheet, act)))
                .then(
                    Mono.defer(() ->
                        preview.confirmed() == preview
                            ? Mono.just(preview)
                            : catalogues.imports().replace(preview.confirmed(), act))));
  }

  /** What a preview would change, sheet by sheet. */
  Mono<List<Changes>> changes(StandardImport preview) {
    return desk.find(preview.catalogue())
        .flatMap(edition ->
            Flux.fromIterable(merged(preview.sheets()))
                .concatMap(sheet ->
                    sheet(edition, sheet.field())
                        .map(known -> Changes.of(known.items(), known.coded(sheet.items()))))
                .collectList());
  }

  private Mono<StandardCatalogue> take(StandardCatalogue edition, ReadSheet read, Act act) {
    return sheet(edition, read.field())
        .flatMap(known -> {
          StandardSheet next = known.take(read.items());
          if (next == known) {
            return Mono.just(known);
          }
          return known.revision() == 0
              ? catalogues.sheets().insertOnce(next, act)
              : catalogues.sheets().replace(next, act);
        })
        .flatMap(sheet ->
            catalogues
                .editions()
                .change(
                    edition.id(),
                    act,
                    now -> now.requireDraft().counted(sheet.field(), sheet.items().size())));
  }

  private Mono<StandardSheet> sheet(StandardCatalogue edition, String field) {
    StandardSheet fresh = StandardSheet.empty(edition, field);
    return catalogues.sheets().find(fresh.id()).defaultIfEmpty(fresh);
  }

  /** Several tables of one field are one sheet. */
  static List<ReadSheet> merged(List<ReadSheet> sheets) {
    Map<String, ReadSheet> byField = new LinkedHashMap<>();
    sheets.forEach(sheet -> byField.merge(sheet.field(), sheet, StandardIntake::both));
    return List.copyOf(byField.values());
  }

  private static ReadSheet both(ReadSheet one, ReadSheet other) {
    List<StandardItem> items = new ArrayList<>(one.items());
    items.addAll(other.items());
    List<Doubt> doubts = new ArrayList<>(one.doubts());
    doubts.addAll(other.doubts());
    return new ReadSheet(
        one.field(), one.source() + "、" + other.source(), items, doubts, one.missingColumns());
  }
}
