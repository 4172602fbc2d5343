package org.gongkai.feedback.appeal;

import java.time.Instant;

/** That the result became public, and by whom; its texts are in the result itself. */
public record Publication(Instant at, Person by) {}
