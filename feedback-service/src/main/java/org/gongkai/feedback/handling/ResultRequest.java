package org.gongkai.feedback.handling;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.gongkai.feedback.appeal.PublicWords;
import org.gongkai.feedback.appeal.Words;

/** The result in words for the public. */
@Schema(name = "公开结果")
record ResultRequest(
    @Schema(description = "标题") @NotBlank(message = "请填写标题") @Words(max = 100) String title,
    @Schema(description = "问题摘要，不含个人信息")
        @NotBlank(message = "请填写问题")
        @Words(max = 5000, lines = true)
        String question,
    @Schema(description = "答复，不含个人信息") @NotBlank(message = "请填写答复") @Words(max = 5000, lines = true)
        String reply) {

  PublicWords words() {
    return new PublicWords(title.strip(), question.strip(), reply.strip());
  }

  /** Before the screening the words may still name the citizen. */
  @Override
  public String toString() {
    return "ResultRequest";
  }
}
