package org.gongkai.task.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The body of {@code task.inspection.finished.v1}. */
record InspectionFinished(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    InspectionType type,
    LocalDate finishedOn,
    int targets,
    int problems,
    List<String> unitIds) {}
