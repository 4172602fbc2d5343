package org.gongkai.task.quota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.quota.judged.v1}. */
record QuotaJudged(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String quota,
    String name,
    @Nullable String planId,
    String period,
    int required,
    int done,
    boolean met) {

  static QuotaJudged of(Judgement judgement) {
    return new QuotaJudged(
        judgement.id(),
        judgement.revision(),
        judgement.judgedAt(),
        judgement.unit(),
        judgement.quota(),
        judgement.name(),
        judgement.planId(),
        judgement.period(),
        judgement.required(),
        judgement.done(),
        judgement.met());
  }
}
