package org.gongkai.task.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All evidence, found by what it is for, what it was published as, and who has to decide. */
public class EvidenceFile {

  /** More than any item has; one that has more is decided on piece by piece all the same. */
  private static final int MOST = 1_000;

  /** Accepted pieces of a page of rows; most rows have one or two. */
  private static final int PAGE = 5_000;

  private static final Bson OLDEST = ascending("proposedAt", "_id");

  private final Documents<Evidence> evidence;

  EvidenceFile(DocumentStores stores) {
    this.evidence =
        stores.of(
            "evidence",
            Evidence.class,
            new IndexModel(ascending("task.taskItemId", "proposedAt", "_id")),
            new IndexModel(ascending("published.id")),
            new IndexModel(ascending("task.planUnit", "state", "proposedAt", "_id")),
            new IndexModel(ascending("task.planId", "state", "proposedAt", "_id")),
            new IndexModel(ascending("uncountedSince"), new IndexOptions().sparse(true)));
  }

  Documents<Evidence> documents() {
    return evidence;
  }

  /** Of a row, oldest first. */
  public Flux<Evidence> ofTaskItem(String taskItemId) {
    return evidence.find(eq("task.taskItemId", taskItemId), OLDEST, MOST);
  }

  /** What the office has accepted for any of these rows. */
  public Flux<Evidence> acceptedOf(Collection<String> taskItemIds) {
    Bson accepted = and(in("task.taskItemId", taskItemIds), eq("state", EvidenceState.ACCEPTED));
    return taskItemIds.isEmpty()
        ? Flux.empty()
        : evidence.find(accepted, ascending("task.taskItemId", "proposedAt", "_id"), PAGE);
  }

  Flux<Evidence> ofPublished(String disclosureItemId) {
    return evidence.find(eq("published.id", disclosureItemId), ascending("published.id"), MOST);
  }

  /** Of a plan, oldest first. */
  Flux<Evidence> ofPlan(String planId, EvidenceState state, PageRequest page) {
    return page(eq("task.planId", planId), state, page);
  }

  /** Of all plans of a unit, oldest first. */
  Flux<Evidence> ofUnit(String unit, EvidenceState state, PageRequest page) {
    return page(eq("task.planUnit", unit), state, page);
  }

  /** What a crash kept from being counted. */
  Flux<Evidence> uncounted(Instant before, int limit) {
    return evidence.find(lt("uncountedSince", before), ascending("uncountedSince"), limit);
  }

  /** Marks a state as counted, unless the evidence has changed since. */
  Mono<Void> counted(Evidence state) {
    Bson same = and(eq("_id", state.id()), eq("revision", state.revision()));
    return Mono.from(evidence.collection().updateOne(same, Updates.unset("uncountedSince"))).then();
  }

  private Flux<Evidence> page(Bson whose, EvidenceState state, PageRequest page) {
    Bson all = and(whose, eq("state", state));
    Cursor cursor = page.cursor();
    Bson filter = cursor == null ? all : and(all, after(cursor));
    return evidence.find(filter, OLDEST, page.limitPlusOne());
  }

  private static Bson after(Cursor cursor) {
    Instant at = cursor.instant(0);
    return or(gt("proposedAt", at), and(eq("proposedAt", at), gt("_id", cursor.text(1))));
  }
}
