package org.gongkai.task.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The body of {@code task.interview.recorded.v1}; nobody is named in it. */
record InterviewRecorded(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String issuer,
    LocalDate date,
    List<String> orderIds) {

  static final String TYPE = "task.interview.recorded.v1";
}
