package org.gongkai.disclosure.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The act by which the content with this hash became public.
 *
 * @param unitName the unit's name on that day; null if it was not known
 */
public record Publication(
    IndexNumber number,
    String indexNumber,
    @Nullable String unitName,
    Instant at,
    Person person,
    String contentHash) {}
