package org.gongkai.task.order;

import java.time.Instant;
import java.time.LocalDate;

/** The body of {@code task.order.issued.v1}. */
record OrderIssued(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String title,
    String issuer,
    Cause.Kind cause,
    String causeRef,
    LocalDate dueDate) {}
