package org.gongkai.task.order;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.order.changed.v1}. */
record OrderChanged(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String title,
    Cause.Kind cause,
    OrderState state,
    LocalDate dueDate,
    boolean late,
    int urged,
    Escalation.@Nullable Level escalation) {}
