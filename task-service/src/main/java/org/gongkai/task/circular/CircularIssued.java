package org.gongkai.task.circular;

import java.time.Instant;
import java.util.List;

/** The body of {@code task.circular.issued.v1}. */
record CircularIssued(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    CircularKind kind,
    String period,
    List<String> unitIds) {}
