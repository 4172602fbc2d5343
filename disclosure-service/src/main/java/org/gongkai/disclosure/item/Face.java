package org.gongkai.disclosure.item;

import java.time.Instant;

/**
 * When what the public sees of an item last changed; work on a correction leaves it as it is.
 *
 * @param revision the item's revision of that change
 */
public record Face(long revision, Instant at) {}
