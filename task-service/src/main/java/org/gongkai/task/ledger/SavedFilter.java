package org.gongkai.task.ledger;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.plan.ItemStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks the ledger for again and again.
 *
 * @param name unique among those of its owner
 * @param shared whether everybody of the owner's unit may use it
 */
public record SavedFilter(
    @BsonId String id,
    long revision,
    String owner,
    String ownerName,
    String unit,
    String name,
    boolean shared,
    Query query,
    List<PendingEvent> pending)
    implements Aggregate {

  /** The parameters of the ledger; see {@link LedgerQuery}. */
  public record Query(
      @Nullable String plan,
      @Nullable Integer year,
      @Nullable String unit,
      @Nullable Boolean subtree,
      @Nullable String group,
      @Nullable ItemStatus status,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String q,
      @Nullable LedgerOrder sort) {}

  public SavedFilter {
    pending = List.copyOf(pending);
  }

  static SavedFilter save(String id, Actor owner, String name, boolean shared, Query query) {
    return new SavedFilter(
        id, 1, owner.id(), owner.name(), owner.unit(), name, shared, query, List.of());
  }

  /** The same again is no change. */
  SavedFilter change(String newName, boolean nowShared, Query newQuery) {
    boolean same = newName.equals(name) && nowShared == shared && newQuery.equals(query);
    return same
        ? this
        : new SavedFilter(
            id, revision + 1, owner, ownerName, unit, newName, nowShared, newQuery, pending);
  }

  boolean isOf(Actor actor) {
    return owner.equals(actor.id());
  }

  boolean isSeenBy(Actor actor) {
    return isOf(actor) || shared && unit.equals(actor.unit());
  }
}
