package org.gongkai.disclosure.interpretation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who interprets, as the public reads it.
 *
 * @param expertId from the library of experts
 */
public record Interpreter(
    @NotBlank(message = "缺少解读人") @Size(max = 100, message = "解读人不超过100字") String name,
    @Nullable @Size(max = 100, message = "职务不超过100字") String title,
    @NotNull(message = "缺少解读人身份") Kind kind,
    @Nullable @Size(max = 100, message = "专家编号不超过100字") String expertId) {

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
