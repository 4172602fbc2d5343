package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the public may know of a published item; the answer to readers and the body of the
 * event. Wire contract: fields are added, never renamed.
 *
 * @param revision of the last change of what is public
 * @param content with the validity of the day and the links of both sides; the approved text has
 *     {@code statedValidity} and only those links that an author states
 * @param publishedAt of the first edition, like {@code firstPublishedAt}
 * @param edition number of this edition
 * @param editions all of them, oldest first
 * @param release the package that it became public in, with all its members; null if alone
 * @param migrated null unless it was published elsewhere and never reviewed here
 * @param approvalDueOn last day for the approvals of what was published ahead of them; null once
 *     they are there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicItem(
    String id,
    long revision,
    Instant occurredAt,
    ItemState state,
    String indexNumber,
    @JsonUnwrapped Content content,
    @Nullable String unitName,
    String bodyText,
    String contentHash,
    Instant publishedAt,
    int edition,
    List<Edition.Line> editions,
    Instant firstPublishedAt,
    Instant editionPublishedAt,
    @Nullable Validity statedValidity,
    List<ValidityChange> validityChanges,
    @Nullable Migrated migrated,
    @Nullable JointRelease release,
    @Nullable LocalDate approvalDueOn)
    implements PublicRecord {

  static final String EVENT = "disclosure.item.published.v1";

  /** Where an item came from that was not reviewed here. */
  public record Migrated(String from, Instant at) {}

  /** As of its last change; fails for an item that is not public: there is no other way. */
  public static PublicItem of(Item item) {
    if (!item.isPublic()) {
      throw new IllegalStateException("Not public: " + item.id() + " is " + item.state());
    }
    Edition last = Objects.requireNonNull(item.edition());
    Face face = Objects.requireNonNull(item.face());
    return of(item, last, face, ValidityTimeline.day(face.at()));
  }

  /** An edition, which need not be the current one, with the validity of that day. */
  public static PublicItem of(Item item, Edition edition, LocalDate day) {
    return of(item, edition, Objects.requireNonNull(item.face()), day);
  }

  /** The same with the validity of that day. */
  public PublicItem on(LocalDate day) {
    Elements stated = content.elements().withValidity(statedValidity);
    Validity then = new ValidityTimeline(stated, validityChanges).on(day);
    return then == content.elements().validity()
        ? this
        : new PublicItem(
            id,
            revision,
            occurredAt,
            state,
            indexNumber,
            content.shown(then, content.links()),
            unitName,
            bodyText,
            contentHash,
            publishedAt,
            edition,
            editions,
            firstPublishedAt,
            editionPublishedAt,
            statedValidity,
            validityChanges,
            migrated,
            release,
            approvalDueOn);
  }

  private static PublicItem of(Item item, Edition edition, Face face, LocalDate day) {
    Publication first = Objects.requireNonNull(item.publication());
    Migration origin = item.migration();
    Emergency emergency = item.review().emergency();
    Content content = edition.content();
    List<Link> links = Stream.concat(content.links().stream(), item.incoming().stream()).toList();
    Validity validity = new ValidityTimeline(content.elements(), item.validityChanges()).on(day);
    return new PublicItem(
        item.id(),
        face.revision(),
        face.at(),
        ItemState.PUBLISHED,
        first.indexNumber(),
        content.shown(validity, links),
        edition.unitName(),
        content.bodyText(),
        edition.contentHash(),
        first.at(),
        edition.number(),
        Item.with(item.earlier(), Objects.requireNonNull(item.edition()).line()),
        first.at(),
        edition.publishedAt(),
        content.elements().validity(),
        item.validityChanges(),
        origin == null ? null : new Migrated(origin.from(), origin.at()),
        item.isReserved() ? null : item.release(),
        emergency == null ? null : emergency.openUntil());
  }
}
