package org.gongkai.disclosure.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a public item without its text; enough to watch duties.
 *
 * @param column the one it stands in, not those above
 * @param formedDate when the information was formed or changed
 * @param publishedAt when it first became public
 * @param updatedAt when the public last saw a change of it
 * @param documentsWithoutAlternative pictures, in the text or attached, without a text alternative
 * @param absentElements bits of the elements without a value
 * @param migrated published elsewhere and never reviewed here
 * @param toldAt when the public first heard of what was formed or changed; null where nobody said
 */
public record Fact(
    String id,
    String title,
    String unit,
    String column,
    String type,
    @Nullable String infoClass,
    @Nullable String documentNumber,
    @Nullable String catalogueCode,
    @Nullable LocalDate formedDate,
    @Nullable String validity,
    Instant publishedAt,
    Instant updatedAt,
    int documentsWithoutAlternative,
    int absentElements,
    boolean migrated,
    @Nullable Instant toldAt) {}
