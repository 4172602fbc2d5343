package org.gongkai.disclosure.item;

import java.time.Instant;

/** What somebody beside the three reviewers says of an important item's content. */
public record CoReading(
    Person person, Instant at, String contentHash, String opinion, boolean agrees) {}
