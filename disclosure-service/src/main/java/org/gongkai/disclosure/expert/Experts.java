package org.gongkai.disclosure.expert;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** The experts of all units. */
@Component
public class Experts {

  private static final int MOST = 2_000;

  private final Documents<Expert> documents;
  private final Units units;
  private final Clock clock;

  Experts(DocumentStores stores, Units units, Clock clock) {
    this.documents =
        stores.of(
            "experts",
            Expert.class,
            new IndexModel(ascending("unit", "from"), new IndexOptions().name("unit")));
    this.units = units;
    this.clock = clock;
  }

  /** Whom the unit may ask today: what it and those above it have listed. */
  public Flux<Expert> listedFor(String unit) {
    LocalDate today = LocalDate.now(clock);
    return units
        .tree()
        .flatMapMany(
            tree -> documents.find(in("unit", tree.path(unit)), ascending("unit", "from"), MOST))
        .filter(found -> found.isListed(today));
  }

  Mono<Expert> list(NewId id, ExpertRequest request, Actor actor) {
    actor.require(Role.OFFICE);
    LocalDate from = Objects.requireNonNullElseGet(request.from(), () -> LocalDate.now(clock));
    requireOrder(from, request.until());
    String whose = request.unit() == null ? actor.unit() : request.unit().strip();
    Expert fresh =
        new Expert(id.value(), 1, whose, request.profile(), from, request.until(), List.of());
    return units
        .requireWithin(whose, actor)
        .then(Mono.defer(() -> documents.insertOnce(fresh, Act.of(actor, "expert.list"))));
  }

  Mono<Expert> revise(String id, Revision seen, ExpertRequest request, Actor actor) {
    return open(id, seen, actor)
        .flatMap(found -> {
          Expert next = found.revised(request.profile());
          return next == found
              ? Mono.just(found)
              : documents.replace(next, Act.of(actor, "expert.revise"));
        });
  }

  Mono<Expert> end(String id, Revision seen, LocalDate until, Actor actor) {
    return open(id, seen, actor)
        .doOnNext(found -> requireOrder(found.from(), until))
        .flatMap(found -> documents.replace(found.endingOn(until), Act.of(actor, "expert.end")));
  }

  /**
   * Of the unit and those below, in the order of their days.
   *
   * @param day null for all, also those no longer or not yet listed
   */
  Flux<Expert> of(@Nullable String unit, @Nullable LocalDate day, Actor actor) {
    StaffAccess.requireStaff(actor);
    String whose = unit == null ? actor.unit() : unit.strip();
    return units
        .requireWithin(whose, actor)
        .flatMapMany(
            tree -> documents.find(in("unit", tree.within(whose)), ascending("unit", "from"), MOST))
        .filter(found -> day == null || found.isListed(day));
  }

  /** As {@link #listedFor}, for people of that unit or one above it. */
  Flux<Expert> forUnit(String unit, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units.requireWithin(unit, actor).flatMapMany(tree -> listedFor(unit));
  }

  private Mono<Expert> open(String id, Revision seen, Actor actor) {
    actor.require(Role.OFFICE);
    return documents
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("专家")))
        .delayUntil(found -> units.requireWithin(found.unit(), actor))
        .doOnNext(found -> seen.check(found.revision()));
  }

  private static void requireOrder(LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "聘期有误。", List.of(new FieldProblem("/until", "截止日期不能早于开始日期")));
    }
  }
}
