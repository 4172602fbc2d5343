package org.gongkai.task.circular;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.order.Escalation;
import org.gongkai.task.order.Orders;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.problem.Place;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where interviews are recorded and followed up; only supervising staff see them. */
class InterviewDesk {

  private static final Bson LATEST =
      Sorts.orderBy(Sorts.descending("recordedAt"), Sorts.ascending("_id"));

  private final Documents<Interview> interviews;
  private final Orders orders;
  private final Units units;
  private final Clock clock;

  InterviewDesk(DocumentStores stores, Orders orders, Units units, Clock clock) {
    this.interviews =
        stores.of(
            "interviews",
            Interview.class,
            new IndexModel(
                compoundIndex(ascending("scopes"), descending("recordedAt"), ascending("_id"))));
    this.orders = orders;
    this.units = units;
    this.clock = clock;
  }

  Flux<Interview> list(@Nullable String unit, PageRequest page, Actor actor) {
    return reader(actor)
        .flatMapMany(oversight -> {
          Bson all = eq("scopes", oversight.scope(unit));
          Cursor cursor = page.cursor();
          Bson filter = cursor == null ? all : and(all, after(cursor));
          return interviews.find(filter, LATEST, page.limitPlusOne());
        });
  }

  Mono<Interview> read(String id, Actor actor) {
    return Mono.zip(
        find(id),
        reader(actor),
        (interview, oversight) -> {
          oversight.requireRead(interview.unit());
          return interview;
        });
  }

  /** Units with orders that have escalated to an interview. */
  Mono<List<InterviewView.Candidate>> candidates(Actor actor) {
    return reader(actor)
        .flatMap(oversight ->
            orders
                .at(Escalation.Level.INTERVIEW, oversight.authority())
                .collect(
                    Collectors.groupingBy(
                        order -> order.content().unit(), TreeMap::new, Collectors.toList()))
                .map(byUnit ->
                    byUnit.entrySet().stream()
                        .map(each ->
                            InterviewView.Candidate.of(
                                each.getKey(), each.getValue(), oversight.tree()))
                        .toList()));
  }

  Mono<Interview> record(String id, CircularRequests.Interviewing request, Actor actor) {
    return writer(actor)
        .map(oversight -> {
          oversight.requireRead(request.unit());
          Place place = Place.of(request.unit(), oversight.tree());
          return Interview.recorded(id, oversight.authority(), place, request, clock.instant());
        })
        .flatMap(fresh -> interviews.insertOnce(fresh, Act.of(actor, "interview.record")));
  }

  Mono<Interview> followUp(String id, Revision seen, String text, boolean settled, Actor actor) {
    return Mono.zip(
            find(id),
            writer(actor),
            (interview, oversight) -> {
              oversight.requireRead(interview.unit());
              seen.check(interview.revision());
              return interview.followUp(text, settled, actor, clock.instant());
            })
        .flatMap(next -> interviews.replace(next, Act.of(actor, "interview.follow-up")));
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  static boolean writes(Actor actor) {
    return actor.is(Role.OFFICE) || actor.is(Role.SUPERVISOR) || actor.is(Role.LEADER);
  }

  private Mono<Oversight> reader(Actor actor) {
    actor.require(Role.OFFICE, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);
    return oversight(actor).map(Oversight::requireTerritory);
  }

  private Mono<Oversight> writer(Actor actor) {
    actor.require(Role.OFFICE, Role.SUPERVISOR, Role.LEADER);
    return oversight(actor).map(Oversight::requireTerritory);
  }

  private Mono<Interview> find(String id) {
    return interviews.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("约谈记录")));
  }

  private static Bson after(Cursor cursor) {
    return or(
        lt("recordedAt", cursor.instant(0)),
        and(eq("recordedAt", cursor.instant(0)), gt("_id", cursor.text(1))));
  }
}
