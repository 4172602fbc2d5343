package org.gongkai.disclosure.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item in a public list.
 *
 * @param updatedAt when the public last saw a change: publication, new edition, withdrawal
 * @param withdrawal what is left to say of an item that is no longer public; null of all others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicLine(
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
    Instant publishedAt,
    Instant updatedAt,
    @Nullable String contentHash,
    @Nullable String catalogueCode,
    @Nullable LocalDate formedDate,
    @Nullable Gone withdrawal) {

  /** Why and when an item was withdrawn, as everybody may know. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Gone(String kind, String reason, Instant at, @Nullable String redirectTo) {}

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
        item.publishedAt(),
        item.updatedAt(),
        item.contentHash(),
        item.catalogueCode(),
        item.formedDate(),
        item.withdrawal());
  }
}
