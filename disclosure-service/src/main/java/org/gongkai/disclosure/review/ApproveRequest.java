package org.gongkai.disclosure.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param contentHash of the content that the reviewer has read
 */
record ApproveRequest(
    @NotNull(message = "缺少内容摘要 contentHash")
        @Pattern(regexp = "[0-9a-f]{64}", message = "内容摘要须为64位小写十六进制")
        String contentHash,
    @Nullable @Size(max = 1000, message = "意见不超过1000字") String remark) {}
