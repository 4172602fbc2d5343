package org.gongkai.disclosure.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why something cannot wait for its approvals.
 *
 * @param contentHash of the content that was read
 */
record EmergencyRequest(
    @NotNull(message = "缺少内容摘要 contentHash")
        @Pattern(regexp = "[0-9a-f]{64}", message = "内容摘要须为64位小写十六进制")
        String contentHash,
    @NotBlank(message = "请说明紧急发布的原因") @Size(max = 1000, message = "原因不超过1000字") String reason) {}
