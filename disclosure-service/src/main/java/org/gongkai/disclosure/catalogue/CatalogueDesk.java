package org.gongkai.disclosure.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where the office keeps the catalogue. */
@Component
class CatalogueDesk {

  private final CatalogueEntries entries;
  private final Units units;
  private final Clock clock;

  CatalogueDesk(CatalogueEntries entries, Units units, Clock clock) {
    this.entries = entries;
    this.units = units;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Mono<CatalogueEntry> open(String code) {
    return entries.documents().find(code).switchIfEmpty(Mono.error(() -> Refusal.notFound("目录条目")));
  }

  Mono<CatalogueEntry> create(EntryRequest request, Actor actor) {
    actor.require(Role.OFFICE);
    return units
        .requireWithin(request.unit(), actor)
        .flatMap(tree -> {
          if (tree.name(request.unit()) == null) {
            return Mono.error(invalid("/unit", "没有这个单位"));
          }
          CatalogueEntry fresh =
              CatalogueEntry.create(
                  request.code(),
                  request.unit(),
                  request.entry(),
                  from(request),
                  request.origin(),
                  request.note(),
                  person(actor),
                  now());
          return entries.documents().insert(fresh, Act.of(actor, "catalogue.create"));
        });
  }

  Mono<CatalogueEntry> change(String code, Revision seen, EntryRequest request, Actor actor) {
    actor.require(Role.OFFICE);
    if (!code.equals(request.code())) {
      throw invalid("/code", "编码不能修改");
    }
    return open(code)
        .flatMap(entry -> units.requireWithin(entry.unit(), actor).thenReturn(entry))
        .doOnNext(entry -> seen.check(entry.revision()))
        .flatMap(entry -> {
          if (!entry.unit().equals(request.unit())) {
            return Mono.error(invalid("/unit", "条目所属单位不能修改"));
          }
          return kept(entry, changed(entry, request, actor), Act.of(actor, "catalogue.change"));
        });
  }

  Mono<CatalogueEntry> close(
      String code, Revision seen, @Nullable LocalDate on, String reason, Actor actor) {
    actor.require(Role.OFFICE);
    return open(code)
        .flatMap(entry -> units.requireWithin(entry.unit(), actor).thenReturn(entry))
        .doOnNext(entry -> seen.check(entry.revision()))
        .map(entry ->
            entry.close(
                Objects.requireNonNullElse(on, today()), reason.strip(), person(actor), now()))
        .flatMap(
            next -> entries.documents().replace(next, new Act(actor, "catalogue.close", reason)));
  }

  CatalogueEntry changed(CatalogueEntry entry, EntryRequest request, Actor actor) {
    return entry.change(
        request.entry(), from(request), request.origin(), request.note(), person(actor), now());
  }

  Mono<CatalogueEntry> kept(CatalogueEntry read, CatalogueEntry next, Act act) {
    return next == read ? Mono.just(read) : entries.documents().replace(next, act);
  }

  private LocalDate from(EntryRequest request) {
    return Objects.requireNonNullElse(request.validFrom(), today());
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, detail + "。", List.of(new FieldProblem(pointer, detail)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
