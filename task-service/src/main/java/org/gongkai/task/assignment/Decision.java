package org.gongkai.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what with an assignment, when and why, and where it stood afterwards. */
public record Decision(
    String action,
    AssignmentState state,
    String by,
    String name,
    String unit,
    Instant at,
    @Nullable String reason) {}
