package org.gongkai.disclosure.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A published item in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicLine(
    String id,
    long revision,
    @Nullable String externalId,
    String type,
    String title,
    String column,
    String unit,
    @Nullable String unitName,
    @Nullable String indexNumber,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable LocalDate signedDate,
    @Nullable String themeClass,
    @Nullable String genre,
    @Nullable String validity,
    @Nullable String summary,
    Instant publishedAt) {

  static PublicLine of(IndexedItem item) {
    return new PublicLine(
        item.id(),
        item.revision(),
        item.externalId(),
        item.type(),
        item.title(),
        item.column(),
        item.unit(),
        item.unitName(),
        item.indexNumber(),
        item.documentNumber(),
        item.issuer(),
        item.signedDate(),
        item.themeClass(),
        item.genre(),
        item.validity(),
        item.summary(),
        item.publishedAt());
  }
}
