package org.gongkai.task.circular;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a circular says of one unit.
 *
 * @param demand what is asked of it; praise asks nothing
 */
public record CircularItem(
    @NotBlank(message = "请填写单位") String unit,
    @NotBlank(message = "请填写情况") @Size(max = 4000, message = "情况不超过 4000 字") String facts,
    @Nullable @Size(max = 2000, message = "要求不超过 2000 字") String demand) {}
