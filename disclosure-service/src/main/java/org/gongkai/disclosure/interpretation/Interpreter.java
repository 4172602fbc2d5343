package org.gongkai.disclosure.interpretation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.gongkai.disclosure.item.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Who interprets, as the public reads it.
 *
 * @param expertId from the library of experts
 */
public record Interpreter(
    @NotBlank(message = "缺少解读人") @OneLine(max = 100) String name,
    @Nullable @OneLine(max = 100) String title,
    @NotNull(message = "缺少解读人身份") Kind kind,
    @Nullable @OneLine(max = 100) String expertId) {

  /** In what capacity somebody interprets. */
  public enum Kind {
    /** The head of the unit, the first interpreter (第一解读人). */
    HEAD,
    EXPERT,
    SPOKESPERSON,
    /** Nobody in person. */
    UNIT
  }
}
