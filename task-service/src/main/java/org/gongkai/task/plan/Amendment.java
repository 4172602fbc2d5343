package org.gongkai.task.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;

/**
 * A change of an issued plan (调整). It is written down before the rows change, so that what a crash
 * leaves can be finished.
 *
 * @param id follows from the import that made it
 * @param number among those of its plan, from 1
 * @param diff every row with its number in the plan
 * @param applied whether plan and rows have changed
 */
public record Amendment(
    @BsonId String id,
    long revision,
    String planId,
    int number,
    Instant at,
    String byId,
    String byName,
    String reason,
    String importId,
    PlanDiff diff,
    boolean applied,
    List<PendingEvent> pending)
    implements Aggregate {

  public Amendment {
    pending = List.copyOf(pending);
  }

  static String id(String importId) {
    return NewId.derived("amendment", importId).value();
  }

  /** New rows get the numbers after the highest that the plan ever had. */
  static Amendment of(
      Plan plan, PlanDiff diff, String importId, String reason, Actor by, Instant now) {
    int[] next = {plan.highestRow()};
    List<RowDiff> numbered =
        diff.rows().stream()
            .map(row ->
                row.kind() == RowDiff.Kind.ADDED ? row.numbered(plan.id() + "." + ++next[0]) : row)
            .toList();
    return new Amendment(
        id(importId),
        1,
        plan.id(),
        plan.numberOfAmendments() + 1,
        now,
        by.id(),
        by.name(),
        reason,
        importId,
        new PlanDiff(diff.head(), numbered),
        false,
        List.of());
  }

  Amendment appliedNow() {
    return applied
        ? this
        : new Amendment(
            id,
            revision + 1,
            planId,
            number,
            at,
            byId,
            byName,
            reason,
            importId,
            diff,
            true,
            pending);
  }

  List<String> itemIds(RowDiff.Kind kind) {
    return diff.rows().stream()
        .filter(row -> row.kind() == kind)
        .map(RowDiff::itemId)
        .filter(Objects::nonNull)
        .toList();
  }

  int highestRow() {
    return itemIds(RowDiff.Kind.ADDED).stream()
        .mapToInt(item -> Integer.parseInt(item.substring(item.lastIndexOf('.') + 1)))
        .max()
        .orElse(0);
  }
}
