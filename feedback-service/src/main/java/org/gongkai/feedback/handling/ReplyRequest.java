package org.gongkai.feedback.handling;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.gongkai.feedback.appeal.Words;

/** What the unit wants to answer. */
@Schema(name = "答复")
record ReplyRequest(
    @Schema(description = "答复内容") @NotBlank(message = "请填写答复内容") @Words(max = 5000, lines = true)
        String text) {

  /** The reply may name the citizen. */
  @Override
  public String toString() {
    return "ReplyRequest";
  }
}
