package org.gongkai.disclosure.mistake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.notice.Matter;
import org.gongkai.disclosure.notice.Notice;
import org.gongkai.disclosure.notice.Notices;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored mistakes; follows what becomes of the items. */
@Component
class Mistakes {

  private static final Act HEAR = Act.of(Actor.service("disclosure-service"), "mistake.hear");
  private static final int MOST = 1_000;
  private static final Bson EARLIEST_FIRST = ascending("dueOn", "_id");

  private final Documents<Mistake> documents;
  private final Items items;
  private final Notices notices;
  private final Clock clock;

  Mistakes(DocumentStores stores, Items items, Notices notices, Clock clock) {
    this.documents =
        stores.of(
            "mistakes",
            Mistake.class,
            new IndexModel(ascending("state", "dueOn", "_id"), new IndexOptions().name("state")),
            new IndexModel(
                ascending("unit", "state", "dueOn", "_id"), new IndexOptions().name("unit")));
    this.items = items;
    this.notices = notices;
    this.clock = clock;
  }

  Documents<Mistake> documents() {
    return documents;
  }

  /** Remembers a report once and tells the drafters; what is not public here is none of ours. */
  Mono<Void> hear(MistakeNews news) {
    return Mono.justOrEmpty(news.itemId())
        .filter(id -> news.isMistake())
        .flatMap(items::find)
        .filter(Item::isPublic)
        .flatMap(item -> documents.insertOnce(Mistake.reported(news, item, now()), HEAR))
        .flatMap(mistake -> notices.give(List.of(notice(mistake))));
  }

  /** Looks what has become of the items that are being corrected. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.mistake.sweep:3s}")
  Flux<Mistake> sweep() {
    return find(Mistake.State.CORRECTING, MOST)
        .concatMap(mistake ->
            items
                .find(mistake.itemId())
                .flatMap(item ->
                    documents.change(mistake.id(), HEAR, known -> known.follow(item, now()))))
        .delayUntil(this::settle);
  }

  /** Nobody is reminded of what is settled. */
  Mono<Void> settle(Mistake mistake) {
    return mistake.state().waits()
        ? Mono.empty()
        : notices.settle(matter(mistake).subject(), List.of());
  }

  Flux<Mistake> find(Mistake.State state, int limit) {
    return documents.find(eq("state", state.name()), EARLIEST_FIRST, limit);
  }

  /** Of these units, the earliest last day first. */
  Flux<Mistake> find(
      Collection<String> units, Mistake.State state, @Nullable Cursor after, int limit) {
    Bson own = and(in("unit", units), eq("state", state.name()));
    return documents.find(after == null ? own : and(own, later(after)), EARLIEST_FIRST, limit);
  }

  private static Bson later(Cursor after) {
    LocalDate day = after.instant(0).atZone(ZoneOffset.UTC).toLocalDate();
    return or(gt("dueOn", day), and(eq("dueOn", day), gt("_id", after.text(1))));
  }

  private static Notice notice(Mistake mistake) {
    return Notice.toRole(
        Notice.Kind.MISTAKE,
        matter(mistake),
        "1",
        Role.DRAFTER,
        "读者指出其中有误，请核实，须于" + mistake.dueOn() + "前答复。",
        mistake.updatedAt());
  }

  private static Matter matter(Mistake mistake) {
    return new Matter(
        "mistake-" + mistake.id(),
        "/api/disclosure/mistakes/" + mistake.id(),
        mistake.unit(),
        mistake.title());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
