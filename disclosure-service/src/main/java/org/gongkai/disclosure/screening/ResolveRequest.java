package org.gongkai.disclosure.screening;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param contentHash of the content that the person has read
 */
record ResolveRequest(
    @NotNull(message = "缺少处理结果") Finding.State state,
    @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason,
    @NotNull(message = "缺少内容摘要 contentHash")
        @Pattern(regexp = "[0-9a-f]{64}", message = "内容摘要须为64位小写十六进制")
        String contentHash) {

  /** Redaction is an edit, not a decision. */
  @AssertTrue(message = "处理结果只能是 JUSTIFIED 或 FALSE_POSITIVE")
  boolean isDecision() {
    return state != Finding.State.OPEN && state != Finding.State.REDACTED;
  }
}
