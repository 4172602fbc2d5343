package org.gongkai.disclosure.item;

import java.time.Instant;

/**
 * When an approved item shall become public, and who decided it; gone with any change.
 *
 * @param at not before this
 */
public record Schedule(Instant at, Person by) {}
