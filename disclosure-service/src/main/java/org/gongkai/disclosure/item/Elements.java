package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The element block (公开信息要素) of a document, as written by its issuer. Which of them are compulsory
 * depends on the type: {@link ElementRules}.
 *
 * @param catalogueCode of the catalogue entry or standard item that this item fulfils
 * @param formedDate day on which the information was formed or changed; its term for publication
 *     runs from there (条例 art. 26)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Elements(
    @Nullable String issuer,
    @Nullable String publisher,
    @Nullable String documentNumber,
    @Nullable LocalDate signedDate,
    @Nullable LocalDate effectiveDate,
    @Nullable LocalDate expiryDate,
    @Nullable Validity validity,
    @Nullable String infoClass,
    @Nullable String themeClass,
    @Nullable String genre,
    @Nullable String normativeNumber,
    @Nullable String consultUnit,
    @Nullable String consultPhone,
    @Nullable String catalogueCode,
    @Nullable LocalDate formedDate) {

  static final Elements NONE =
      new Elements(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The form in which document numbers are compared; null without a number. */
  @Nullable String numberKey() {
    return documentNumber == null ? null : NumberKey.of(documentNumber);
  }

  Elements withValidity(@Nullable Validity other) {
    return other == validity
        ? this
        : new Elements(
            issuer,
            publisher,
            documentNumber,
            signedDate,
            effectiveDate,
            expiryDate,
            other,
            infoClass,
            themeClass,
            genre,
            normativeNumber,
            consultUnit,
            consultPhone,
            catalogueCode,
            formedDate);
  }

  Elements withNormativeNumber(@Nullable String number) {
    return new Elements(
        issuer,
        publisher,
        documentNumber,
        signedDate,
        effectiveDate,
        expiryDate,
        validity,
        infoClass,
        themeClass,
        genre,
        number,
        consultUnit,
        consultPhone,
        catalogueCode,
        formedDate);
  }

  /** Dates that cannot all be right, seen from {@code today}. */
  public List<FieldProblem> contradictions(LocalDate today) {
    List<FieldProblem> found = new ArrayList<>();
    if (isBefore(today, signedDate)) {
      found.add(new FieldProblem("/signedDate", "成文日期不能晚于今天"));
    }
    if (isBefore(today, formedDate)) {
      found.add(new FieldProblem("/formedDate", "信息形成或变更日期不能晚于今天"));
    }
    if (isBefore(expiryDate, effectiveDate)) {
      found.add(new FieldProblem("/expiryDate", "废止日期不能早于生效日期"));
    } else if (isBefore(expiryDate, signedDate)) {
      found.add(new FieldProblem("/expiryDate", "废止日期不能早于成文日期"));
    }
    return found;
  }

  private static boolean isBefore(@Nullable LocalDate date, @Nullable LocalDate other) {
    return date != null && other != null && date.isBefore(other);
  }
}
