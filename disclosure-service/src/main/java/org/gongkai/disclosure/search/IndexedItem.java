package org.gongkai.disclosure.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.ElementRules.Element;
import org.gongkai.disclosure.item.Subtitles;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What the index reads of a publication or a withdrawal; the events carry more.
 *
 * @param bodyText null of a withdrawn item: its text is gone
 * @param migrated null unless it was published elsewhere; only whether it is there counts
 * @param release the package that it became public in; null if alone
 * @param withdrawal null of what is public
 */
record IndexedItem(
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
    @Nullable String publisher,
    @Nullable LocalDate signedDate,
    @Nullable LocalDate effectiveDate,
    @Nullable String infoClass,
    @Nullable String themeClass,
    @Nullable String genre,
    @Nullable String validity,
    @Nullable String normativeNumber,
    @Nullable String consultUnit,
    @Nullable String consultPhone,
    @Nullable String source,
    @Nullable String sourceUrl,
    @Nullable String summary,
    @Nullable String bodyText,
    @Nullable String body,
    @Nullable List<AttachedFile> attachments,
    @Nullable List<StatedLink> links,
    @Nullable String catalogueCode,
    @Nullable LocalDate formedDate,
    @Nullable Object migrated,
    Instant publishedAt,
    @Nullable Instant occurredAt,
    @Nullable List<EditionLine> editions,
    @Nullable String contentHash,
    PublicLine.@Nullable Gone withdrawal,
    Together.@Nullable Release release) {

  /** When the public last saw a change of it. */
  Instant updatedAt() {
    return occurredAt == null ? publishedAt : occurredAt;
  }

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** When an edition became public. */
  record EditionLine(Instant publishedAt) {}

  /**
   * When the public first heard of what was formed, or changed, on its day: by the first edition
   * since. Null when nobody said, or when that day is yet to come.
   */
  @Nullable Instant toldAt() {
    return formedDate == null || editions == null
        ? null
        : editions.stream()
            .map(EditionLine::publishedAt)
            .filter(at -> !at.atZone(CHINA).toLocalDate().isBefore(formedDate))
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** What it has to do with another document; null ids are of documents that are not kept here. */
  record StatedLink(String kind, @Nullable String itemId, @Nullable String title) {}

  /** A file that belongs to it. */
  record AttachedFile(
      @Nullable String name,
      @Nullable String fileId,
      @Nullable String url,
      @Nullable String mediaType,
      @Nullable String altText) {

    boolean isSilentVideo(List<String> names) {
      return name != null && Subtitles.isVideo(name, mediaType) && !Subtitles.among(names, name);
    }

    boolean isBarePicture() {
      return mediaType != null
          && mediaType.startsWith("image/")
          && (altText == null || altText.isBlank());
    }
  }

  /** Ids of the files that are kept here. */
  List<String> files() {
    return attachments == null
        ? List.of()
        : attachments.stream().map(AttachedFile::fileId).filter(Objects::nonNull).toList();
  }

  /** Pictures and videos that say nothing to those who cannot see or hear them. */
  int withoutAlternative() {
    List<AttachedFile> files = attachments == null ? List.of() : attachments;
    List<String> names = files.stream().map(AttachedFile::name).filter(Objects::nonNull).toList();
    long attached =
        files.stream().filter(file -> file.isBarePicture() || file.isSilentVideo(names)).count();
    // Most bodies have no picture at all: they are not parsed.
    long within =
        body == null || !body.contains("<img")
            ? 0
            : Jsoup.parseBodyFragment(body).select("img").stream()
                .filter(picture -> picture.attr("alt").isBlank())
                .count();
    return (int) (attached + within);
  }

  /** Bits of the elements without a value. */
  int withoutElements() {
    boolean blank = bodyText == null || bodyText.isBlank();
    boolean attached = attachments != null && !attachments.isEmpty();
    return absent(Element.BODY, blank && !attached ? null : title)
        | absent(Element.ISSUER, issuer)
        | absent(Element.PUBLISHER, publisher)
        | absent(Element.DOCUMENT_NUMBER, documentNumber)
        | absent(Element.SIGNED_DATE, signedDate)
        | absent(Element.EFFECTIVE_DATE, effectiveDate)
        | absent(Element.VALIDITY, validity)
        | absent(Element.INFO_CLASS, infoClass)
        | absent(Element.THEME_CLASS, themeClass)
        | absent(Element.GENRE, genre)
        | absent(Element.NORMATIVE_NUMBER, normativeNumber)
        | absent(Element.CONSULT_UNIT, consultUnit)
        | absent(Element.CONSULT_PHONE, consultPhone)
        | absent(Element.CATALOGUE_CODE, catalogueCode)
        | absent(Element.FORMED_DATE, formedDate)
        | absent(Element.SOURCE, source)
        | absent(Element.SOURCE_URL, sourceUrl);
  }

  private static int absent(Element element, @Nullable Object value) {
    return value == null ? element.bit() : 0;
  }

  /** All that a reader may look for, in one text. */
  String text() {
    StringBuilder text = new StringBuilder(title);
    for (String part : new String[] {documentNumber, issuer, indexNumber, summary, bodyText}) {
      if (part != null) {
        text.append('\n').append(part);
      }
    }
    return text.toString();
  }
}
