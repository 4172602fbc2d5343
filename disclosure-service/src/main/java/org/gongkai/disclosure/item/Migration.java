package org.gongkai.disclosure.item;

import java.time.Instant;

/**
 * Where an item came from that was published elsewhere and never reviewed here.
 *
 * @param from the system or site, for everybody to read
 * @param batch id of the import
 */
public record Migration(String from, String batch, Instant at, Person by) {}
