package org.gongkai.disclosure.standard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.standard.StandardCatalogue.FieldHead;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where the office makes editions, also of earlier ones. */
@Component
class StandardDesk {

  private final StandardCatalogues catalogues;
  private final Units units;
  private final Clock clock;

  StandardDesk(StandardCatalogues catalogues, Units units, Clock clock) {
    this.catalogues = catalogues;
    this.units = units;
    this.clock = clock;
  }

  Mono<StandardCatalogue> find(String id) {
    return catalogues.editions().find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("标准目录")));
  }

  Mono<StandardCatalogue> create(StandardRequest request, Actor actor) {
    actor.require(Role.OFFICE);
    String copyOf = request.copyOf();
    return units
        .requireWithin(request.unit(), actor)
        .flatMap(tree -> {
          if (tree.name(request.unit()) == null) {
            return Mono.error(invalid("/unit", "没有这个单位"));
          }
          return copyOf == null
              ? insert(draft(request, List.of()), actor)
              : copy(request, copyOf, actor);
        });
  }

  private Mono<StandardCatalogue> copy(StandardRequest request, String from, Actor actor) {
    return find(from)
        .flatMap(source -> {
          if (!source.unit().equals(request.unit()) || source.level() != request.level()) {
            return Mono.error(invalid("/copyOf", "只能复制同一单位、同一层级的年本"));
          }
          return source.year() == request.year()
              ? adjust(source, request, actor)
              : copied(source, draft(request, source.fields()), actor);
        });
  }

  /** What is in force may be adjusted within its year; it stays readable as it was. */
  private Mono<StandardCatalogue> adjust(
      StandardCatalogue source, StandardRequest request, Actor actor) {
    String why = request.reason();
    if (source.state() != StandardCatalogue.State.PUBLISHED) {
      return Mono.error(new Refusal(CommonCode.DUPLICATE, "该年度的标准目录尚在起草，可以直接修改。"));
    }
    if (why == null || why.isBlank()) {
      return Mono.error(invalid("/reason", "请写明年内调整的原因"));
    }
    return catalogues
        .all(source.unit())
        .filter(source::isOfTheSameYear)
        .reduce((one, other) -> other.isLaterThan(one) ? other : one)
        .flatMap(last -> {
          if (last.state() != StandardCatalogue.State.PUBLISHED) {
            return Mono.error(new Refusal(CommonCode.DUPLICATE, "已有正在起草的调整，请先完成。"));
          }
          if (!last.id().equals(source.id())) {
            return Mono.error(invalid("/copyOf", "只能在最近一次调整的基础上调整"));
          }
          String named = request.named(source.number() + 1);
          return copied(source, source.adjustment(named, why.strip()), actor);
        });
  }

  /** The sheets come first, so that no edition is there without its items. */
  private Mono<StandardCatalogue> copied(
      StandardCatalogue source, StandardCatalogue fresh, Actor actor) {
    Mono<StandardCatalogue> copied =
        catalogues
            .sheets(source)
            .map(sheet -> sheet.copiedTo(fresh.id(), source.publishedOn()))
            .collectList()
            .flatMapMany(
                sheets -> catalogues.sheets().insertMissing(sheets, Act.of(actor, "standard.copy")))
            .then(Mono.defer(() -> insert(fresh, actor)));
    return catalogues
        .editions()
        .find(fresh.id())
        .flatMap(there ->
            Mono.<StandardCatalogue>error(new Refusal(CommonCode.DUPLICATE, "该年度的标准目录已存在。")))
        .switchIfEmpty(copied);
  }

  private static StandardCatalogue draft(StandardRequest request, List<FieldHead> fields) {
    return StandardCatalogue.draft(
        request.unit(), request.year(), request.level(), request.named(), fields);
  }

  private Mono<StandardCatalogue> insert(StandardCatalogue fresh, Actor actor) {
    return catalogues.editions().insert(fresh, Act.of(actor, "standard.create"));
  }

  Mono<StandardCatalogue> responsible(
      String id, Revision seen, String field, List<String> owing, Actor actor) {
    return own(id, seen, actor)
        .zipWith(units.tree())
        .map(both -> {
          StandardCatalogue edition = both.getT1();
          if (!owing.stream().allMatch(unit -> both.getT2().isWithin(unit, edition.unit()))) {
            throw invalid("/units", "责任单位须是本单位或下级单位");
          }
          return edition.responsible(field, owing);
        })
        .flatMap(next -> kept(next, seen, actor, "standard.responsible"));
  }

  Mono<StandardCatalogue> publish(String id, Revision seen, Actor actor) {
    return own(id, seen, actor)
        .map(edition -> edition.publish(now()))
        .delayUntil(next -> bringIntoForce(next, Act.of(actor, "standard.publish")))
        .flatMap(next -> kept(next, seen, actor, "standard.publish"));
  }

  /** New items get their day first; a second attempt leaves the day of the first. */
  private Mono<Void> bringIntoForce(StandardCatalogue edition, Act act) {
    LocalDate day = Objects.requireNonNull(edition.publishedOn());
    return catalogues
        .sheets(edition)
        .concatMap(
            sheet -> catalogues.sheets().change(sheet.id(), act, now -> now.inForceFrom(day)))
        .then();
  }

  private Mono<StandardCatalogue> kept(
      StandardCatalogue next, Revision seen, Actor actor, String act) {
    return next.revision() == seen.value()
        ? Mono.just(next)
        : catalogues.editions().replace(next, Act.of(actor, act));
  }

  private Mono<StandardCatalogue> own(String id, Revision seen, Actor actor) {
    return own(id, actor).doOnNext(edition -> seen.check(edition.revision()));
  }

  /** For the office of the unit, or one above it. */
  Mono<StandardCatalogue> own(String id, Actor actor) {
    actor.require(Role.OFFICE);
    return find(id)
        .flatMap(edition -> units.requireWithin(edition.unit(), actor).thenReturn(edition));
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT,
        Objects.requireNonNull(detail) + "。",
        List.of(new FieldProblem(pointer, detail)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
