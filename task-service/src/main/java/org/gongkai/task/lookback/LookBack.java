package org.gongkai.task.lookback;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A check of a plan of an earlier year (回头看); one for each plan.
 *
 * @param issuer the unit whose plan it is
 * @param scopes the issuer and all above it
 * @param unorderedSince set until every unfinished line has its order
 */
public record LookBack(
    @BsonId String id,
    long revision,
    LookBackState state,
    String planId,
    String planTitle,
    int year,
    String issuer,
    List<String> scopes,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant unorderedSince,
    List<PendingEvent> pending)
    implements Aggregate {

  public LookBack {
    scopes = List.copyOf(scopes);
    pending = List.copyOf(pending);
  }

  static String id(String planId) {
    return NewId.derived("look-back", planId).value();
  }

  static LookBack start(Plan plan, List<String> scopes, Instant now) {
    return new LookBack(
        id(plan.id()),
        1,
        LookBackState.OPEN,
        plan.id(),
        plan.head().title(),
        plan.head().year(),
        plan.unit(),
        scopes,
        now,
        null,
        null,
        List.of());
  }

  LookBack finish(Instant now) {
    requireOpen("完成核查");
    return new LookBack(
        id,
        revision + 1,
        LookBackState.FINISHED,
        planId,
        planTitle,
        year,
        issuer,
        scopes,
        startedAt,
        now,
        now,
        pending);
  }

  void requireOpen(String action) {
    if (state != LookBackState.OPEN) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }
}
