package org.gongkai.disclosure.item;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored items. Values are unique within a unit only, by which a sharded store is cut. */
@Component
public class Items {

  private static final String UNIT = "content.unit";
  private static final String EXTERNAL_ID = "content.externalId";
  private static final String FILE = "content.attachments.fileId";
  private static final String NUMBER = "numberKey";
  private static final String PUBLISHED_NUMBER = "edition.numberKey";
  private static final String SCHEDULED = "schedule.at";
  private static final String TURNING = "nextValidityDay";
  private static final String INCOMING = "incoming.itemId";
  private static final String VERIFIABLE = "verification.nextDate";
  private static final String SERIES = "publication.number.series";
  private static final String SERIAL = "publication.number.serial";
  private static final Bson BY_NUMBER = compoundIndex(ascending(SERIES), descending(SERIAL));
  private static final String FORMED = "content.elements.formedDate";
  private static final int PORTION = 100;
  private static final String OPEN_UNTIL = "review.emergency.openUntil";
  private static final String REASSESS = "review.reassessOn";

  private final Documents<Item> documents;

  Items(DocumentStores stores) {
    this.documents =
        stores.of(
            "items",
            Item.class,
            unique("external_id", ascending(UNIT, EXTERNAL_ID), EXTERNAL_ID),
            unique("document_number", ascending(UNIT, NUMBER), NUMBER),
            unique("index_number", BY_NUMBER, SERIAL),
            index("scheduled", ascending("state", SCHEDULED), SCHEDULED),
            index("turning", ascending(TURNING), TURNING),
            index("incoming", ascending(INCOMING), INCOMING),
            index("verifiable", ascending(VERIFIABLE), VERIFIABLE),
            index("published_number", ascending(UNIT, PUBLISHED_NUMBER), PUBLISHED_NUMBER),
            index(
                "internal",
                compoundIndex(ascending("content.visibility", UNIT, "state"), latestFirst()),
                "content.visibility"),
            index("state", compoundIndex(ascending("state"), latestFirst())),
            index("unit", compoundIndex(ascending(UNIT, "state"), latestFirst())),
            index("file", ascending(FILE), FILE),
            index("retrospective", ascending(OPEN_UNTIL), OPEN_UNTIL),
            index("reassess", ascending(REASSESS), REASSESS),
            index("formed", ascending("state", FORMED), FORMED),
            index("author", compoundIndex(ascending("authors.id", "state"), latestFirst())));
  }

  /** The order of work lists: what was touched last comes first. */
  public static Bson latestFirst() {
    return compoundIndex(descending("updatedAt"), ascending("_id"));
  }

  public Mono<Item> find(String id) {
    return documents.find(id);
  }

  /** In the order of {@link #latestFirst}; the filter begins with unit, state or author. */
  public Flux<Item> find(Bson filter, int limit) {
    return documents.find(filter, latestFirst(), limit);
  }

  /** All items that have ever been public, by id, read in small portions. */
  public Flux<Item> everPublic() {
    return everPublicAfter("")
        .expand(page -> page.size() < PORTION ? Mono.empty() : everPublicAfter(page.getLast().id()))
        .concatMapIterable(page -> page);
  }

  private Mono<List<Item>> everPublicAfter(String id) {
    return documents
        .find(and(gt("_id", id), exists("edition")), ascending("_id"), PORTION)
        .collectList();
  }

  /** Emergencies that are not approved yet, the earliest last day first. */
  public Flux<Item> inRetrospect(LocalDate dueBefore, int limit) {
    return documents.find(
        and(exists(OPEN_UNTIL), lt(OPEN_UNTIL, dueBefore)), ascending(OPEN_UNTIL), limit);
  }

  /** Stores a changed item; STALE_REVISION when somebody else was faster. */
  public Mono<Item> replace(Item next, Act act) {
    return documents.replace(next, act);
  }

  /** Reads, decides and replaces for an event or the clock; nothing changed writes nothing. */
  public Mono<Item> change(String id, Act act, UnaryOperator<Item> transition) {
    return documents.change(id, act, transition);
  }

  /** Approved items whose time has come, the first due first. */
  public Flux<Item> scheduledUntil(Instant now, int limit) {
    return documents.find(
        and(eq("state", ItemState.APPROVED.name()), lte(SCHEDULED, now)),
        compoundIndex(ascending("state"), ascending(SCHEDULED)),
        limit);
  }

  /**
   * Items on their way that say when their information was formed, the earliest first within each
   * state; those with a public edition are corrections.
   */
  public Flux<Item> formedButNotPublic(int limitOfEachState) {
    return Flux.fromArray(ItemState.values())
        .filter(ItemState::isInProgress)
        .concatMap(state ->
            documents.find(
                and(eq("state", state.name()), exists(FORMED)),
                compoundIndex(ascending("state"), ascending(FORMED)),
                limitOfEachState));
  }

  /** Items whose public validity is another from that day on, or was before. */
  public Flux<Item> turningUntil(LocalDate day, int limit) {
    return documents.find(lte(TURNING, day), ascending(TURNING), limit);
  }

  /** Items of which that one says something. */
  public Flux<Item> linkedFrom(String id, int limit) {
    return documents.find(eq(INCOMING, id), ascending(INCOMING), limit);
  }

  /** What the staff of a unit may read, last touched first. */
  public Flux<Item> internal(String unit, @Nullable Bson after, int limit) {
    Bson own =
        and(
            eq("content.visibility", Visibility.INTERNAL.name()),
            eq(UNIT, unit),
            eq("state", ItemState.PUBLISHED.name()));
    return documents.find(after == null ? own : and(own, after), latestFirst(), limit);
  }

  /** Items to be verified by that day, the first due first. */
  public Flux<Item> verifiableUntil(LocalDate day, int limit) {
    return documents.find(lte(VERIFIABLE, day), ascending(VERIFIABLE), limit);
  }

  /** The same, of these units. */
  public Flux<Item> verifiableUntil(LocalDate day, Collection<String> units, int limit) {
    return documents.find(and(lte(VERIFIABLE, day), in(UNIT, units)), ascending(VERIFIABLE), limit);
  }

  /**
   * Items that were kept from the public, in whole or in part, to be looked at again by that day,
   * the first due first; some may have been opened since.
   */
  public Flux<Item> reassessableUntil(LocalDate day, int limit) {
    return documents.find(lte(REASSESS, day), ascending(REASSESS), limit);
  }

  /** Stores items that were not there yet, in few commands; for imports. */
  public Flux<Item> insertMissing(Collection<Item> fresh, Act act) {
    return documents.insertMissing(fresh, act);
  }

  /** The number after the last one that was ever given in the series. */
  public Mono<IndexNumber> nextNumber(String series) {
    return documents
        // exists: or the partial index is no help, and all items are read
        .find(and(eq(SERIES, series), exists(SERIAL)), BY_NUMBER, 1)
        .next()
        .mapNotNull(Item::publication)
        .map(last -> last.number().next())
        .defaultIfEmpty(IndexNumber.first(series));
  }

  Mono<Item> insert(Item draft, Act act) {
    return documents.insert(draft, act);
  }

  Mono<Boolean> isNumberTaken(Item item) {
    return item.numberKey() == null
        ? Mono.just(false)
        : isTaken(item, eq(NUMBER, item.numberKey()))
            .flatMap(taken ->
                taken
                    ? Mono.just(true)
                    : isTaken(
                        item,
                        and(
                            eq(PUBLISHED_NUMBER, item.numberKey()),
                            ne("state", ItemState.WITHDRAWN.name()))));
  }

  Mono<Boolean> isExternalIdTaken(Item item) {
    String externalId = item.content().externalId();
    return externalId == null ? Mono.just(false) : isTaken(item, eq(EXTERNAL_ID, externalId));
  }

  private Mono<Boolean> isTaken(Item item, Bson value) {
    Bson other = and(eq(UNIT, item.content().unit()), value, ne("_id", item.id()));
    return documents.find(other, ascending(UNIT), 1).hasElements();
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }

  private static IndexModel index(String name, Bson keys, String given) {
    return new IndexModel(
        keys, new IndexOptions().name(name).partialFilterExpression(exists(given)));
  }

  private static IndexModel unique(String name, Bson keys, String given) {
    return new IndexModel(
        keys, new IndexOptions().name(name).unique(true).partialFilterExpression(exists(given)));
  }
}
