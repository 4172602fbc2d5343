package org.gongkai.disclosure.normative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A normative document in the public register.
 *
 * @param validity of today
 * @param registeredAt null of what was published elsewhere before
 * @param page its permanent page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NormativeLine(
    String id,
    String title,
    String unit,
    @Nullable String unitName,
    @Nullable String issuer,
    @Nullable String normativeNumber,
    @Nullable String documentNumber,
    @Nullable LocalDate signedDate,
    @Nullable LocalDate effectiveDate,
    @Nullable LocalDate expiryDate,
    @Nullable Validity validity,
    Instant publishedAt,
    @Nullable Instant registeredAt,
    boolean migrated,
    String page) {

  static NormativeLine of(PublicItem item, @Nullable Instant registeredAt) {
    Elements elements = item.content().elements();
    return new NormativeLine(
        item.id(),
        item.content().title(),
        item.content().unit(),
        item.unitName(),
        elements.issuer(),
        elements.normativeNumber(),
        elements.documentNumber(),
        elements.signedDate(),
        elements.effectiveDate(),
        elements.expiryDate(),
        elements.validity(),
        item.publishedAt(),
        registeredAt,
        item.migrated() != null,
        "/record/" + item.id());
  }
}
