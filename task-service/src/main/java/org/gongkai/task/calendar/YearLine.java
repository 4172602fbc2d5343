package org.gongkai.task.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A year in the list of years.
 *
 * @param origin RELEASE or MAINTAINED
 * @param workingDays how many days of the year are working days
 */
record YearLine(
    int year,
    String origin,
    int version,
    int workingDays,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    long revision) {}
