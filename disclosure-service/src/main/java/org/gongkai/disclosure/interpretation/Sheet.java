package org.gongkai.disclosure.interpretation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreting item interprets, how, when and by whom.
 *
 * @param id of the interpreting item
 * @param policyId of the item that it interprets
 * @param unit of the interpreting item
 * @param after what kind of look back it is; null unless the phase is AFTER
 * @param triggerId what asked for it; null for an interpretation of one's own accord
 * @param publishedAt when it became public; null before, and after a withdrawal
 */
public record Sheet(
    @BsonId String id,
    long revision,
    String policyId,
    String unit,
    List<Form> forms,
    Interpreter interpreter,
    Phase phase,
    @Nullable After after,
    @Nullable String triggerId,
    @Nullable Instant publishedAt,
    Person by,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** What an interpretation after taking effect is about (施行后解读). */
  public enum After {
    /** What the policy has brought about (成绩单). */
    RESULTS(TimelineEntry.Kind.RESULTS),
    /** Into depth (深度解读). */
    DEEP(TimelineEntry.Kind.DEEP),
    /** Beyond the text (延伸解读). */
    EXTENDED(TimelineEntry.Kind.EXTENDED),
    /** How its execution goes (推进执行情况). */
    PROGRESS(TimelineEntry.Kind.PROGRESS);

    private final TimelineEntry.Kind entry;

    After(TimelineEntry.Kind entry) {
      this.entry = entry;
    }

    /** What it is in the timeline of the policy. */
    TimelineEntry.Kind entry() {
      return entry;
    }

    /** A report of facts, which need not explain the policy from its background on. */
    boolean isReport() {
      return this == RESULTS || this == PROGRESS;
    }
  }

  /**
   * As somebody states it.
   *
   * @param publishedAt of an item that is public already
   */
  static Sheet of(
      String itemId,
      String unit,
      SheetRequest request,
      @Nullable Instant publishedAt,
      Person by,
      Instant at) {
    return new Sheet(
        itemId,
        1,
        request.policyId().strip(),
        unit,
        List.copyOf(request.forms()),
        request.interpreter(),
        request.phase(),
        request.phase() == Phase.AFTER ? request.after() : null,
        request.trigger(),
        publishedAt,
        by,
        at,
        List.of());
  }

  Sheet replacedBy(Sheet next) {
    return next.copy(revision + 1, next.publishedAt, pending);
  }

  /** The same when it is known already; null for a withdrawal. */
  Sheet published(@Nullable Instant when) {
    return Objects.equals(when, publishedAt) ? this : copy(revision + 1, when, pending);
  }

  /** With the event that tells of it. */
  Sheet told(String title, Instant at) {
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(InterpretationPublished.of(this, title, at));
    return copy(revision, publishedAt, List.copyOf(events));
  }

  private Sheet copy(long number, @Nullable Instant published, List<PendingEvent> events) {
    return new Sheet(
        id,
        number,
        policyId,
        unit,
        forms,
        interpreter,
        phase,
        after,
        triggerId,
        published,
        by,
        updatedAt,
        events);
  }

  /** Fulfils the duty that a policy be released with its interpretation. */
  boolean isInTime() {
    return phase != Phase.AFTER;
  }

  /** Tells what has been done and reached, instead of explaining the text. */
  boolean isReport() {
    return after != null && after.isReport();
  }

  /** Only looked at or listened to: a picture, a film, a talk. */
  boolean isShown() {
    return forms.stream().allMatch(Form::isShown);
  }

  /** What was said before the press, which nobody puts into the parts of an interpretation. */
  boolean isWordForWord() {
    return forms.stream().allMatch(form -> form == Form.PRESS_CONFERENCE || form == Form.BRIEFING);
  }
}
