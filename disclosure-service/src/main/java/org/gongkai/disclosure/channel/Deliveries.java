package org.gongkai.disclosure.channel;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The deliveries of all items; planned before or after the publication, confirmed after it. */
@Component
class Deliveries {

  private static final int MOST = 200;

  private final Documents<Delivery> documents;
  private final Items items;
  private final StaffAccess access;
  private final Clock clock;

  Deliveries(DocumentStores stores, Items items, StaffAccess access, Clock clock) {
    this.documents =
        stores.of(
            "deliveries",
            Delivery.class,
            new IndexModel(
                ascending("itemId", "channel", "place"),
                new IndexOptions().name("item").unique(true)));
    this.items = items;
    this.access = access;
    this.clock = clock;
  }

  Mono<Delivery> plan(NewId id, String itemId, PlanRequest plan, Actor actor) {
    requireEditor(actor);
    return access
        .open(itemId, actor)
        .map(item ->
            Delivery.planned(id.value(), itemId, item.content().unit(), plan, person(actor), now()))
        .flatMap(fresh -> documents.insertOnce(fresh, Act.of(actor, "plan-delivery")));
  }

  /**
   * All channels of a joint release in one step; what is planned already for one of them stays. A
   * repeated request meets what the first one planned.
   */
  Mono<Reach> together(NewId id, String itemId, TogetherRequest plan, Actor actor) {
    requireEditor(actor);
    Instant at = plan.at().truncatedTo(ChronoUnit.MILLIS);
    return access
        .open(itemId, actor)
        .map(item ->
            IntStream.range(0, plan.deliveries().size())
                .mapToObj(n ->
                    Delivery.planned(
                        id.value() + "." + n,
                        itemId,
                        item.content().unit(),
                        plan.deliveries().get(n),
                        at,
                        person(actor),
                        now()))
                .toList())
        .flatMap(
            fresh -> documents.insertMissing(fresh, Act.of(actor, "plan-joint-release")).then())
        .then(Mono.defer(() -> of(itemId, actor)));
  }

  Mono<Reach> of(String itemId, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access
        .open(itemId, actor)
        .flatMap(item ->
            documents
                .find(eq("itemId", itemId), ascending("itemId", "channel", "place"), MOST)
                .collectList())
        .map(Reach::of);
  }

  Mono<Delivery> delivered(String id, Revision seen, DeliveredRequest said, Actor actor) {
    requireEditor(actor);
    return open(id, seen, actor)
        .zipWhen(delivery -> items.find(delivery.itemId()).map(Item::isPublic))
        .map(both -> both.getT1().delivered(said, both.getT2(), person(actor), now()))
        .flatMap(next -> documents.replace(next, Act.of(actor, "confirm-delivery")));
  }

  Mono<Delivery> failed(String id, Revision seen, String reason, Actor actor) {
    requireEditor(actor);
    return open(id, seen, actor)
        .map(delivery -> delivery.failed(reason, person(actor), now()))
        .flatMap(next -> documents.replace(next, new Act(actor, "fail-delivery", reason)));
  }

  private Mono<Delivery> open(String id, Revision seen, Actor actor) {
    return documents
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("渠道发布记录")))
        .flatMap(found -> access.open(found.itemId(), actor).thenReturn(found))
        .doOnNext(found -> seen.check(found.revision()));
  }

  private static void requireEditor(Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
