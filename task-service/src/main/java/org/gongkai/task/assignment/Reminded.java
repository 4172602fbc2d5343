package org.gongkai.task.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment about which the clock has said what it had to say.
 *
 * @param next the next day on which it may have something to say; null when there is none
 */
public record Reminded(Assignment assignment, @Nullable LocalDate next) {}
