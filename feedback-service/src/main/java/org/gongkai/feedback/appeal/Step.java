package org.gongkai.feedback.appeal;

import java.time.Instant;
import org.gongkai.feedback.secret.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A line of an appeal's history.
 *
 * @param person empty id and name for the citizen
 * @param note what was remarked; sealed, since it may name the citizen
 */
public record Step(Instant at, Person person, Action action, @Nullable Sealed note) {}
