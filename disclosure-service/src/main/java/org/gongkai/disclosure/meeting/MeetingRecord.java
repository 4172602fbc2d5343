package org.gongkai.disclosure.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A government executive meeting as its secretaries record it. The public reads an item made of the
 * open parts; the closed ones are nowhere but here.
 *
 * @param year in which it was held, by Chinese time; the numbers of a year and unit are unique
 * @param itemId the item made of it; null before
 * @param drafts how many items were made; more than one after a withdrawal
 * @param publishBy when the item must be public at the latest
 * @param publishedAt when it became public; null before, and after a withdrawal
 * @param interpretationIds items that interpret what was decided
 */
public record MeetingRecord(
    @BsonId String id,
    long revision,
    String unit,
    int year,
    Minutes minutes,
    @Nullable String itemId,
    int drafts,
    Instant publishBy,
    @Nullable Instant publishedAt,
    List<String> interpretationIds,
    Person createdBy,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** How far its disclosure has come. */
  public enum State {
    RECORDED("已记录"),
    DRAFTED("已拟稿"),
    PUBLISHED("已公开");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /** What was recorded of it. */
  public record Minutes(
      int number,
      Instant heldAt,
      @Nullable String chair,
      List<Matter> agenda,
      List<Observer> observers) {}

  /**
   * A matter on the agenda.
   *
   * @param open whether the public may know of it
   * @param ground why not; null for an open one
   * @param draftingUnit who drafted what was decided
   * @param decision null when nothing was decided
   * @param important must be interpreted at once
   */
  public record Matter(
      String subject,
      boolean open,
      @Nullable String ground,
      @Nullable String draftingUnit,
      @Nullable String decision,
      boolean important,
      List<String> policyIds) {

    /** Whether it owes the public an interpretation. */
    boolean isToInterpret() {
      return open && important && decision != null;
    }
  }

  /** Somebody who attended without a vote. */
  public record Observer(String name, @Nullable String capacity) {}

  static MeetingRecord of(
      String id, String unit, Minutes minutes, Instant publishBy, Actor by, Instant at) {
    return new MeetingRecord(
        id,
        1,
        unit,
        year(minutes),
        minutes,
        null,
        0,
        publishBy,
        null,
        List.of(),
        new Person(by.id(), by.name()),
        at,
        at,
        List.of());
  }

  State state() {
    return publishedAt != null ? State.PUBLISHED : itemId != null ? State.DRAFTED : State.RECORDED;
  }

  String title(String unitName) {
    return unitName + year + "年第" + minutes.number() + "次常务会议";
  }

  boolean isLate(Instant now) {
    return (publishedAt == null ? now : publishedAt).isAfter(publishBy);
  }

  /** Documents on which the meeting decided in the open, each once. */
  List<String> decidedPolicies() {
    return minutes.agenda().stream()
        .filter(matter -> matter.open() && matter.decision() != null)
        .flatMap(matter -> matter.policyIds().stream())
        .distinct()
        .toList();
  }

  /** The matters to interpret, each with its place on the agenda. */
  List<Integer> toInterpret() {
    return IntStream.range(0, minutes.agenda().size())
        .filter(at -> minutes.agenda().get(at).isToInterpret())
        .boxed()
        .toList();
  }

  MeetingRecord edit(Minutes next, Instant until, Actor by, Instant at) {
    MeetingAction.EDIT.check(this, by);
    return next(next, null, drafts, until, null, interpretationIds, at);
  }

  /** The id of the item that the next draft makes; the same for a second attempt. */
  String nextItem() {
    return id + "m" + (drafts + 1);
  }

  MeetingRecord drafted(String item, Actor by, Instant at) {
    MeetingAction.DRAFT.check(this, by);
    return next(minutes, item, drafts + 1, publishBy, null, interpretationIds, at);
  }

  MeetingRecord interpretedBy(List<String> items, Actor by, Instant at) {
    MeetingAction.INTERPRET.check(this, by);
    return next(minutes, itemId, drafts, publishBy, publishedAt, List.copyOf(items), at);
  }

  /** Its item has become public; the same when that is known. */
  MeetingRecord published(Instant when, Instant at) {
    return when.equals(publishedAt)
        ? this
        : next(minutes, itemId, drafts, publishBy, when, interpretationIds, at);
  }

  /** Its item was withdrawn: a new one may be made. */
  MeetingRecord withdrawn(Instant at) {
    return itemId == null
        ? this
        : next(minutes, null, drafts, publishBy, null, interpretationIds, at);
  }

  static int year(Minutes minutes) {
    return minutes.heldAt().atZone(CHINA).getYear();
  }

  private MeetingRecord next(
      Minutes recorded,
      @Nullable String item,
      int made,
      Instant until,
      @Nullable Instant published,
      List<String> interpretations,
      Instant at) {
    return new MeetingRecord(
        id,
        revision + 1,
        unit,
        year(recorded),
        recorded,
        item,
        made,
        until,
        published,
        interpretations,
        createdBy,
        createdAt,
        at,
        pending);
  }
}
