package org.gongkai.feedback.appeal;

import java.time.Instant;
import org.gongkai.feedback.secret.Sealed;

/** What the unit answers; sealed, since it may address the citizen by name. */
public record Reply(Sealed text, Person author, Instant at) {}
