package org.gongkai.disclosure.press;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The spokespersons of all units. */
@Component
class Spokespersons {

  private static final int MOST = 1_000;

  private final Documents<Spokesperson> documents;
  private final Units units;

  Spokespersons(DocumentStores stores, Units units) {
    this.documents =
        stores.of(
            "spokespersons",
            Spokesperson.class,
            new IndexModel(ascending("unit", "from"), new IndexOptions().name("unit")));
    this.units = units;
  }

  Mono<Spokesperson> appoint(
      NewId id,
      @Nullable String unit,
      String name,
      String title,
      LocalDate from,
      @Nullable LocalDate until,
      Actor actor) {
    actor.require(Role.OFFICE);
    requireOrder(from, until);
    String whose = unit == null ? actor.unit() : unit.strip();
    Spokesperson fresh =
        new Spokesperson(id.value(), 1, whose, name.strip(), title.strip(), from, until, List.of());
    return units
        .requireWithin(whose, actor)
        .then(Mono.defer(() -> documents.insertOnce(fresh, Act.of(actor, "spokesperson.appoint"))));
  }

  Mono<Spokesperson> end(String id, Revision seen, LocalDate until, Actor actor) {
    actor.require(Role.OFFICE);
    return documents
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("新闻发言人")))
        .delayUntil(found -> units.requireWithin(found.unit(), actor))
        .doOnNext(found -> seen.check(found.revision()))
        .doOnNext(found -> requireOrder(found.from(), until))
        .flatMap(
            found -> documents.replace(found.endingOn(until), Act.of(actor, "spokesperson.end")));
  }

  /**
   * Of the unit and those below.
   *
   * @param day null for all, also those no longer or not yet in office
   */
  Flux<Spokesperson> of(@Nullable String unit, @Nullable LocalDate day, Actor actor) {
    StaffAccess.requireStaff(actor);
    String whose = unit == null ? actor.unit() : unit.strip();
    return units
        .requireWithin(whose, actor)
        .flatMapMany(
            tree -> documents.find(in("unit", tree.within(whose)), ascending("unit", "from"), MOST))
        .filter(found -> day == null || found.isInOffice(day));
  }

  /** Who speaks for the unit, or for one above it, on that day; empty for anybody else. */
  Mono<PressEvent.Speaker> inOffice(String id, String unit, LocalDate day) {
    return documents
        .find(id)
        .filter(found -> found.isInOffice(day))
        .filterWhen(found -> units.tree().map(tree -> tree.isWithin(unit, found.unit())))
        .map(found -> new PressEvent.Speaker(found.id(), found.name(), found.title()));
  }

  private static void requireOrder(LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "任期有误。", List.of(new FieldProblem("/until", "截止日期不能早于开始日期")));
    }
  }
}
