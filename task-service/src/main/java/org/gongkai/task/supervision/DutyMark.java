package org.gongkai.task.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What kind of duty it is, and since when its light has been what it is: the same duty owed once
 * more bears another day.
 *
 * @param kind as disclosure-service names it, such as INCOMPLETE_ELEMENTS
 * @param link where in disclosure-service it can be met; null when there is no such place, or when
 *     it was last heard of before this was kept
 */
public record DutyMark(String kind, LocalDate since, @Nullable String link) {}
