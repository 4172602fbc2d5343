package org.gongkai.disclosure.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a co-reader or gatekeeper says.
 *
 * @param contentHash of the content that was read
 * @param agrees left out for yes
 */
record CoReadRequest(
    @NotNull(message = "缺少内容摘要 contentHash")
        @Pattern(regexp = "[0-9a-f]{64}", message = "内容摘要须为64位小写十六进制")
        String contentHash,
    @NotBlank(message = "请填写意见") @Size(max = 1000, message = "意见不超过1000字") String opinion,
    @Nullable Boolean agrees) {

  boolean isAgreed() {
    return agrees == null || agrees;
  }
}
