package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act by which a published document came to hold no longer, or only as amended.
 *
 * @param validity {@code REPEALED}, {@code EXPIRED} or {@code AMENDED}
 * @param from the first day on which it is so
 * @param basis the decision, for everybody to read
 * @param byItem id of the item that says so, if it is kept here
 * @param at when it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValidityChange(
    Validity validity, LocalDate from, String basis, @Nullable String byItem, Instant at) {}
