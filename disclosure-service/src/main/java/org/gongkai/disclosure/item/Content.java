package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what will be public: what reviewers approve by its hash.
 *
 * @param externalId the item's id in the system it came from; unique within the unit
 * @param unit id of the unit whose item it is; fixed when drafted
 * @param opennessGround the legal ground, unless open to everybody
 * @param visibility null for everybody
 * @param body sanitised HTML
 * @param links to other documents, as stated by the author
 * @param source who published it first, of a repost
 * @param change what this edition changes; null in the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(
    @Nullable String externalId,
    ItemType type,
    String title,
    String column,
    String unit,
    Openness openness,
    @Nullable String opennessGround,
    @Nullable Visibility visibility,
    @JsonUnwrapped Elements elements,
    @Nullable String summary,
    String body,
    List<Attachment> attachments,
    List<Link> links,
    @Nullable String source,
    @Nullable String sourceUrl,
    @Nullable ChangeNote change,
    @Nullable TaskRef taskRef) {

  public Content {
    attachments = List.copyOf(attachments);
    links = links == null ? List.of() : List.copyOf(links);
    visibility = visibility == Visibility.PUBLIC ? null : visibility;
  }

  /** Only for the staff of its unit. */
  @JsonIgnore
  public boolean isInternal() {
    return visibility == Visibility.INTERNAL;
  }

  Content withChange(@Nullable ChangeNote note) {
    return copy(openness, opennessGround, elements, attachments, links, note);
  }

  /** The same with another number of the register of normative documents. */
  public Content withNormativeNumber(@Nullable String number) {
    Elements numbered = elements.withNormativeNumber(number);
    return copy(openness, opennessGround, numbered, attachments, links, change);
  }

  /** With no text and no elements: what a first edition is compared with. */
  public Content emptied() {
    return new Content(
        null,
        type,
        "",
        column,
        unit,
        openness,
        null,
        visibility,
        Elements.NONE,
        null,
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  /** With these files instead of those that it has. */
  public Content withAttachments(List<Attachment> files) {
    return copy(openness, opennessGround, elements, files, links, change);
  }

  /** The same, no longer for everybody. */
  Content closed(String ground) {
    return open(Openness.CLOSED, ground);
  }

  /** The same for other readers; the ground is the legal one for what is not open to everybody. */
  Content open(Openness next, @Nullable String ground) {
    return copy(next, ground, elements, attachments, links, change);
  }

  /** As readers see it: with today's validity, and with what other items say of this one. */
  Content shown(@Nullable Validity validity, List<Link> all) {
    Elements today = elements.withValidity(validity);
    return copy(openness, opennessGround, today, attachments, all, change);
  }

  private Content copy(
      Openness opened,
      @Nullable String ground,
      Elements stated,
      List<Attachment> files,
      List<Link> stands,
      @Nullable ChangeNote note) {
    return new Content(
        externalId,
        type,
        title,
        column,
        unit,
        opened,
        ground,
        visibility,
        stated,
        summary,
        body,
        files,
        stands,
        source,
        sourceUrl,
        note,
        taskRef);
  }

  /** What approvals are bound to. */
  public String hash() {
    return CanonicalJson.sha256(this);
  }

  /** The body without its marks: one line per paragraph, cells of a row parted by tabs. */
  @JsonIgnore
  public String bodyText() {
    return BodyHtml.text(body);
  }
}
