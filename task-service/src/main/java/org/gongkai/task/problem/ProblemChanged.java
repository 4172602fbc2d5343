package org.gongkai.task.problem;

import java.time.Instant;
import java.time.LocalDate;

/** The body of {@code task.problem.changed.v1}. */
record ProblemChanged(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String title,
    String rule,
    Severity severity,
    ProblemState state,
    LocalDate rectifyBy,
    boolean late) {}
