package org.gongkai.disclosure.screening;

import java.time.Instant;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.screening.detector.Hit;
import org.gongkai.disclosure.screening.detector.Kind;
import org.gongkai.disclosure.screening.detector.Place;
import org.gongkai.disclosure.screening.detector.Severity;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a content, and what became of it.
 *
 * @param id follows from detector, place and the very words: the same words at the same place are
 *     the same finding
 * @param excerpt masked
 * @param by who settled it; null while it is open
 */
public record Finding(
    String id,
    Kind detector,
    Severity severity,
    Place place,
    String excerpt,
    @Nullable String suggest,
    @Nullable String why,
    State state,
    @Nullable Person by,
    @Nullable String reason,
    @Nullable Instant at) {

  /** Where a finding stands. */
  public enum State {
    OPEN,
    /** The content no longer holds it. */
    REDACTED,
    /** It is what it seems and may be public all the same. */
    JUSTIFIED,
    /** It only looks like it. */
    FALSE_POSITIVE
  }

  static Finding of(Hit hit, Place place, String words) {
    return new Finding(
        id(hit.kind(), place, words),
        hit.kind(),
        hit.severity(),
        place,
        hit.excerpt(),
        hit.suggest(),
        hit.why(),
        State.OPEN,
        null,
        null,
        null);
  }

  /** About something that is no text. */
  static Finding about(Kind kind, Place place, String detail) {
    return new Finding(
        id(kind, place, detail),
        kind,
        kind.severity(),
        place,
        detail,
        null,
        null,
        State.OPEN,
        null,
        null,
        null);
  }

  private static String id(Kind kind, Place place, String words) {
    return NewId.derived(kind.name(), place.pointer(), place.part(), words).value();
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean blocks() {
    return isOpen() && severity == Severity.BLOCKING;
  }

  Finding settled(State as, Person person, @Nullable String why, Instant when) {
    return new Finding(
        id, detector, severity, place, excerpt, suggest, this.why, as, person, why, when);
  }

  /** What a person decided about the same words at the same place. */
  Finding decidedAs(@Nullable Finding earlier) {
    return earlier == null
            || earlier.isOpen()
            || earlier.state == State.REDACTED
            || earlier.by == null
        ? this
        : settled(
            earlier.state,
            earlier.by,
            earlier.reason,
            java.util.Objects.requireNonNull(earlier.at));
  }
}
