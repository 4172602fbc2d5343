package org.gongkai.task.supervision;

import java.time.LocalDate;

/**
 * What kind of duty it is, and since when its light has been what it is: the same duty owed once
 * more bears another day.
 *
 * @param kind as disclosure-service names it, such as INCOMPLETE_ELEMENTS
 */
public record DutyMark(String kind, LocalDate since) {}
