package org.gongkai.task.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody does what needs a reason. */
record ReasonRequest(
    @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}
