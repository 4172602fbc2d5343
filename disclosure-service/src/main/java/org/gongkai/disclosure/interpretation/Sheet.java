package org.gongkai.disclosure.interpretation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
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
    @Nullable Instant publishedAt,
    Person by,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** What an interpretation after taking effect is about (施行后解读). */
  public enum After {
    /** What the policy has brought about (成绩单). */
    RESULTS,
    /** Into depth (深度解读). */
    DEEP,
    /** Beyond the text (延伸解读). */
    EXTENDED
  }

  static Sheet of(String itemId, String unit, SheetRequest request, Person by, Instant at) {
    return new Sheet(
        itemId,
        1,
        request.policyId().strip(),
        unit,
        List.copyOf(request.forms()),
        request.interpreter(),
        request.phase(),
        request.phase() == Phase.AFTER ? request.after() : null,
        null,
        by,
        at,
        List.of());
  }

  Sheet replacedBy(Sheet next) {
    return new Sheet(
        id,
        revision + 1,
        next.policyId,
        unit,
        next.forms,
        next.interpreter,
        next.phase,
        next.after,
        publishedAt,
        next.by,
        next.updatedAt,
        pending);
  }

  /** The same when it is known already; null for a withdrawal. */
  Sheet published(@Nullable Instant when) {
    return java.util.Objects.equals(when, publishedAt)
        ? this
        : new Sheet(
            id,
            revision + 1,
            policyId,
            unit,
            forms,
            interpreter,
            phase,
            after,
            when,
            by,
            updatedAt,
            pending);
  }

  /** Fulfils the duty that a policy be released with its interpretation. */
  boolean isInTime() {
    return phase != Phase.AFTER;
  }

  /** What was said before the press, which nobody puts into the parts of an interpretation. */
  boolean isWordForWord() {
    return forms.stream().allMatch(form -> form == Form.PRESS_CONFERENCE || form == Form.BRIEFING);
  }
}
