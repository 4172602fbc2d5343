package org.gongkai.task.imports.preview;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a preview comes from, when it is not plainly read.
 *
 * @param reason why a person should look at it, in Chinese
 * @param line of the source
 * @param by who wrote the value or agreed with it
 */
public record Mark(
    String field,
    State state,
    @Nullable String reason,
    @Nullable Integer line,
    @Nullable String by,
    @Nullable Instant at) {

  /** Where a value comes from. */
  public enum State {
    /** From a line above, over merged or blank cells. */
    INHERITED,
    /** From a custom, not from the text. */
    GUESSED,
    /** Read, but a person should look. */
    DOUBTFUL,
    /** A person agreed with a doubtful value. */
    ACCEPTED,
    /** A person wrote it. */
    EDITED
  }

  static Mark edited(String field, Actor by, Instant at) {
    return new Mark(field, State.EDITED, null, null, by.name(), at);
  }

  static Mark accepted(String field, Actor by, Instant at) {
    return new Mark(field, State.ACCEPTED, null, null, by.name(), at);
  }
}
