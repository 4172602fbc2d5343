package org.gongkai.task.assignment;

import java.time.Instant;

/**
 * How far a unit says that it is.
 *
 * @param percent 0 to 100
 * @param name of the person who says so
 */
public record WorkProgress(int percent, String text, String name, Instant at) {}
