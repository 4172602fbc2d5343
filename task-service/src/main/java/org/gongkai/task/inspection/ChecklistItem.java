package org.gongkai.task.inspection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One question of a checklist.
 *
 * @param code by which results refer to it
 * @param weight its part of the score; only relative to the others
 */
public record ChecklistItem(
    @NotNull(message = "请填写检查项代码")
        @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "检查项代码由大写字母、数字和下划线组成")
        String code,
    @NotBlank(message = "请填写检查内容") @Size(max = 300, message = "检查内容不超过 300 字") String text,
    @Min(value = 1, message = "权重为 1 到 1000") @Max(value = 1000, message = "权重为 1 到 1000")
        int weight) {}
