package org.gongkai.disclosure.press;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.interpretation.Form;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A news conference or briefing. What was said becomes public as an item of its own, through the
 * ordinary review, and in no other way.
 *
 * @param unit whose event it is
 * @param transcript null until it was held and written down
 * @param itemId the item made of the transcript; null before
 * @param drafts how many items were made of it; more than one after a withdrawal
 * @param publishedAt when that item became public; null before, and after a withdrawal
 * @param cancelled why it was given up
 */
public record PressEvent(
    @BsonId String id,
    long revision,
    State state,
    String unit,
    Plan plan,
    @Nullable Instant heldAt,
    @Nullable Transcript transcript,
    @Nullable String itemId,
    int drafts,
    @Nullable Instant publishedAt,
    @Nullable String cancelled,
    Person createdBy,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** What kind of event it is. */
  public enum Kind {
    CONFERENCE("新闻发布会", Form.PRESS_CONFERENCE),
    BRIEFING("政策例行吹风会", Form.BRIEFING);

    private final String label;
    private final Form form;

    Kind(String label, Form form) {
      this.label = label;
      this.form = form;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }

    /** As a form of interpretation. */
    public Form form() {
      return form;
    }
  }

  /** Where an event stands. */
  public enum State {
    PLANNED("已计划"),
    HELD("已举行"),
    PUBLISHED("已公开"),
    CANCELLED("已取消");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /**
   * What is planned.
   *
   * @param meetingId record of the government meeting that decided what it is about
   * @param overallLivelihood about the livelihood of all: in the government's name
   * @param highConcern of high concern to the public: in the government's name
   */
  public record Plan(
      Kind kind,
      String title,
      List<String> policyIds,
      @Nullable String meetingId,
      String host,
      boolean overallLivelihood,
      boolean highConcern,
      boolean inGovernmentsName,
      @Nullable Speaker spokesperson,
      Instant plannedAt,
      @Nullable String venue,
      List<String> media) {}

  /** The spokesperson, as of the day on which it was planned. */
  public record Speaker(String id, String name, String title) {}

  static PressEvent plan(String id, String unit, Plan plan, Actor by, Instant at) {
    return new PressEvent(
        id,
        1,
        State.PLANNED,
        unit,
        plan,
        null,
        null,
        null,
        0,
        null,
        null,
        new Person(by.id(), by.name()),
        at,
        at,
        List.of());
  }

  PressEvent edit(Plan next, Actor by, Instant at) {
    PressAction.EDIT.check(this, by);
    return next(State.PLANNED, next, null, null, null, null, null, at);
  }

  PressEvent hold(Instant when, Actor by, Instant at) {
    PressAction.HOLD.check(this, by);
    return next(State.HELD, plan, when, null, null, null, null, at);
  }

  PressEvent write(Transcript said, Actor by, Instant at) {
    PressAction.TRANSCRIPT.check(this, by);
    return next(State.HELD, plan, heldAt, said, null, null, null, at);
  }

  /** The id of the item that the next draft makes; the same for a second attempt. */
  String nextItem() {
    return id + "p" + (drafts + 1);
  }

  PressEvent drafted(String item, Actor by, Instant at) {
    PressAction.DRAFT.check(this, by);
    return next(State.HELD, plan, heldAt, transcript, item, null, null, at);
  }

  PressEvent cancel(String why, Actor by, Instant at) {
    PressAction.CANCEL.check(this, by);
    return next(State.CANCELLED, plan, null, null, null, null, why, at);
  }

  /** Its item has become public; the same when that is known. */
  PressEvent published(Instant when, Instant at) {
    return when.equals(publishedAt)
        ? this
        : next(State.PUBLISHED, plan, heldAt, transcript, itemId, when, null, at);
  }

  /** Its item was withdrawn: a new one may be made. */
  PressEvent withdrawn(Instant at) {
    return itemId == null ? this : next(State.HELD, plan, heldAt, transcript, null, null, null, at);
  }

  private PressEvent next(
      State to,
      Plan planned,
      @Nullable Instant held,
      @Nullable Transcript said,
      @Nullable String item,
      @Nullable Instant published,
      @Nullable String why,
      Instant at) {
    return new PressEvent(
        id,
        revision + 1,
        to,
        unit,
        planned,
        held,
        said,
        item,
        item != null && !item.equals(itemId) ? drafts + 1 : drafts,
        published,
        why,
        createdBy,
        createdAt,
        at,
        pending);
  }
}
