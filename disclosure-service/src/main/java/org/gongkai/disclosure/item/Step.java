package org.gongkai.disclosure.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an item's history; kept for good, also when approvals are void. */
public record Step(
    Instant at,
    Person person,
    String action,
    ItemState from,
    ItemState to,
    @Nullable String note) {}
