package org.gongkai.task.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.plan.Plan;

/**
 * The figures of a plan's year as somebody froze them for the annual report.
 *
 * @param id of the plan
 */
public record YearSummary(
    @BsonId String id,
    long revision,
    Figures figures,
    Instant frozenAt,
    String frozenBy,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String FROZEN = "task.plan.year-summary.v1";

  public YearSummary {
    pending = List.copyOf(pending);
  }

  static YearSummary freeze(Figures figures, Actor actor, Instant now) {
    return frozen(0, figures, actor, now, List.of());
  }

  /** Counted again: the newer figures replace the older. */
  YearSummary again(Figures next, Actor actor, Instant now) {
    return frozen(revision, next, actor, now, pending);
  }

  private static YearSummary frozen(
      long before, Figures figures, Actor actor, Instant now, List<PendingEvent> pending) {
    String id = figures.planId();
    long revision = before + 1;
    List<PendingEvent> events = new ArrayList<>(pending);
    SummaryFrozen body = SummaryFrozen.of(id, revision, figures, now);
    events.add(PendingEvent.of(FROZEN, id, revision, now, body).on(Plan.TOPIC));
    return new YearSummary(id, revision, figures, now, actor.name(), events);
  }
}
