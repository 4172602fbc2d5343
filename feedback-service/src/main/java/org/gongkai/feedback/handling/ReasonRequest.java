package org.gongkai.feedback.handling;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.gongkai.feedback.appeal.Words;

/** Why a reply is sent back. */
@Schema(name = "退回答复")
record ReasonRequest(
    @Schema(description = "退回原因") @NotBlank(message = "请说明原因") @Words(max = 1000, lines = true)
        String reason) {

  /** The reason may name the citizen. */
  @Override
  public String toString() {
    return "ReasonRequest";
  }
}
