package org.gongkai.disclosure.regulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gongkai.disclosure.edition.Paragraph;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.regulation.Regulation.Shown;
import org.gongkai.disclosure.regulation.Regulation.Target;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Watching regulations: the national text, the local ones, and how they differ. */
@Component
class RegulationDesk {

  private static final Act ACT = Act.of(Actor.service("regulation"), "regulation.compare");

  private final Regulations regulations;
  private final Items items;
  private final UploadedTexts uploads;
  private final Units units;
  private final Clock clock;

  RegulationDesk(
      Regulations regulations, Items items, UploadedTexts uploads, Units units, Clock clock) {
    this.regulations = regulations;
    this.items = items;
    this.uploads = uploads;
    this.units = units;
    this.clock = clock;
  }

  Mono<Regulation> watch(NewId id, RegulationRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    Regulation fresh =
        Regulation.watch(
            id.value(),
            request.name().strip(),
            request.source().strip(),
            unit,
            request.targets(),
            now());
    return units
        .requireWithin(unit, actor)
        .then(
            Mono.defer(() ->
                regulations.documents().insertOnce(fresh, Act.of(actor, "regulation.watch"))));
  }

  Mono<Regulation> bring(String id, Revision seen, NationalRequest request, Actor actor) {
    if (request.date().isAfter(LocalDate.now(clock))) {
      throw invalid("/date", "公布日期不能晚于今天");
    }
    if ((request.text() == null) == (request.fileId() == null)) {
      throw invalid("/text", "请提供全文或者文件，二者取一");
    }
    actor.require(Role.DRAFTER, Role.OFFICE);
    return text(request.text(), request.fileId(), actor)
        .flatMap(text -> {
          Person by = new Person(actor.id(), actor.name());
          Regulation.National national =
              new Regulation.National(request.version().strip(), request.date(), text, by, now());
          return change(
              id, seen, actor, "regulation.national", found -> found.brought(national, now()));
        });
  }

  Mono<Regulation> show(
      String id, Revision seen, Target target, ShownRequest request, Actor actor) {
    if (!request.isOne()) {
      throw invalid("/itemId", "请指定公开事项，或者提供文本、文件，三者取一");
    }
    String itemId = request.itemId();
    if (itemId == null) {
      actor.require(Role.DRAFTER, Role.OFFICE);
      return text(request.text(), request.fileId(), actor)
          .flatMap(text ->
              change(
                  id,
                  seen,
                  actor,
                  "regulation.target",
                  found -> found.shown(target, null, text, now())));
    }
    Mono<Boolean> there = items.find(itemId).map(Item::isPublic).defaultIfEmpty(false);
    return there.flatMap(known -> {
      if (!known) {
        throw invalid("/itemId", "没有这件公开事项");
      }
      return change(
          id, seen, actor, "regulation.target", found -> found.shown(target, itemId, null, now()));
    });
  }

  private Mono<String> text(@Nullable String written, @Nullable String fileId, Actor actor) {
    Mono<String> words =
        fileId == null
            ? Mono.just(PlainText.of(Objects.requireNonNullElse(written, "")))
            : uploads.of(fileId, actor);
    return words.doOnNext(text -> {
      if (text.isBlank()) {
        throw invalid("/text", "文本中没有文字");
      }
    });
  }

  Mono<Regulation> compare(String id, Revision seen, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    return read(id, actor)
        .doOnNext(found -> seen.check(found.revision()))
        .flatMap(found -> compared(found, Act.of(actor, "regulation.compare")));
  }

  Mono<Regulation> read(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return regulations
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("行政法规")))
        .delayUntil(found -> units.requireWithin(found.unit(), actor));
  }

  Flux<Regulation> list(Regulation.@Nullable State state, PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units
        .tree()
        .flatMapMany(tree ->
            regulations.of(tree.within(actor.unit()), state, page.cursor(), page.limitPlusOne()));
  }

  /** Of what a target shows now; empty without a national text. */
  Mono<List<Paragraph>> differences(String id, Target target, Actor actor) {
    return read(id, actor)
        .filter(found -> found.national() != null)
        .flatMap(found ->
            texts(found)
                .publishOn(Schedulers.boundedElastic())
                .map(texts ->
                    Comparison.differences(
                        texts.getOrDefault(target, ""),
                        Objects.requireNonNull(found.national()).text())))
        .defaultIfEmpty(List.of());
  }

  /** Items change without telling: all are compared anew from time to time. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.regulations.sweep:1h}")
  Mono<Void> sweep() {
    return Mono.defer(() ->
        regulations
            .all()
            .filter(found -> found.national() != null)
            .concatMap(found -> compared(found, ACT))
            .then());
  }

  private Mono<Regulation> change(
      String id, Revision seen, Actor actor, String verb, UnaryOperator<Regulation> step) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    return read(id, actor)
        .doOnNext(found -> seen.check(found.revision()))
        .map(step)
        .flatMap(next -> regulations.documents().replace(next, Act.of(actor, verb)))
        .flatMap(next -> compared(next, Act.of(actor, "regulation.compare")));
  }

  private Mono<Regulation> compared(Regulation found, Act act) {
    return texts(found)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(texts ->
            regulations.documents().change(found.id(), act, it -> it.compared(texts, now())));
  }

  private Mono<Map<Target, String>> texts(Regulation found) {
    return Flux.fromIterable(found.targets())
        .concatMap(shown -> text(shown).map(text -> Map.entry(shown.target(), text)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<String> text(Shown shown) {
    return shown.itemId() == null
        ? Mono.just(Objects.requireNonNullElse(shown.text(), ""))
        : items
            .find(shown.itemId())
            .filter(Item::isPublic)
            .map(item -> Objects.requireNonNull(item.edition()).content().bodyText())
            .defaultIfEmpty("");
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "行政法规文本有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
