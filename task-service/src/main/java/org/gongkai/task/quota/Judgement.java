package org.gongkai.task.quota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What a unit had done of a quota when a period was over.
 *
 * @param id follows from quota, unit and period, so that each is judged once
 * @param within the unit and all above it
 * @param counted ids of the activities that counted
 * @param unreportedSince set while a shortfall has not reached the register of problems
 */
public record Judgement(
    @BsonId String id,
    long revision,
    String quota,
    String name,
    @Nullable String planId,
    String unit,
    List<String> within,
    String period,
    int year,
    int required,
    int done,
    boolean met,
    List<String> counted,
    Instant judgedAt,
    @Nullable Instant unreportedSince,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String JUDGED = "task.quota.judged.v1";

  public Judgement {
    within = List.copyOf(within);
    counted = List.copyOf(counted);
    pending = List.copyOf(pending);
  }

  static String id(String quota, String unit, String period) {
    return NewId.derived("quota-judgement", quota, unit, period).value();
  }

  static Judgement of(Quota quota, Period period, Tally tally, List<String> within, Instant now) {
    String code = period.code();
    return new Judgement(
            id(quota.id(), tally.unit(), code),
            0,
            quota.id(),
            quota.content().name(),
            quota.content().planId(),
            tally.unit(),
            within,
            code,
            period.year(),
            quota.content().minimum(),
            0,
            false,
            List.of(),
            now,
            null,
            List.of())
        .with(tally, now);
  }

  /** Counted again; no change while the same records count. */
  Judgement again(Tally tally, Instant now) {
    return tally.ids().equals(counted) ? this : with(tally, now);
  }

  private Judgement with(Tally tally, Instant now) {
    boolean enough = tally.done() >= required;
    long number = revision + 1;
    Judgement next =
        new Judgement(
            id,
            number,
            quota,
            name,
            planId,
            unit,
            within,
            period,
            year,
            required,
            tally.done(),
            enough,
            tally.ids(),
            now,
            enough ? null : now,
            pending);
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(PendingEvent.of(JUDGED, id, number, now, QuotaJudged.of(next)).on(Plan.TOPIC));
    return new Judgement(
        id,
        number,
        quota,
        name,
        planId,
        unit,
        within,
        period,
        year,
        required,
        tally.done(),
        enough,
        tally.ids(),
        now,
        next.unreportedSince,
        events);
  }
}
