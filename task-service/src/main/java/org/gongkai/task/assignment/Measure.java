package org.gongkai.task.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit does of its own to get the work done (具体措施).
 *
 * @param person who does it
 * @param dueDate the unit's own day, not after that of the assignment
 */
public record Measure(String text, @Nullable String person, @Nullable LocalDate dueDate) {}
