package org.gongkai.task.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a unit says that it has done. */
record ResultRequest(
    @NotBlank(message = "请说明完成情况") @Size(max = 2000, message = "完成情况不超过 2000 字") String result) {}
