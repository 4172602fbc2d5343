package org.gongkai.task.assessment.sheet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a score or a contest rests on. */
public record EvidenceLink(
    @NotBlank(message = "请填写依据名称") @Size(max = 200, message = "依据名称不超过 200 字") String title,
    @Nullable
        @Size(max = 500, message = "地址不超过 500 字")
        @Pattern(regexp = "(https?:/)?/.*", message = "地址应以 / 或 http 开头")
        String url) {}
