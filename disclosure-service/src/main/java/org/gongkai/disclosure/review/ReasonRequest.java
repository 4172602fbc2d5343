package org.gongkai.disclosure.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an item is sent back; its authors read it. */
record ReasonRequest(
    @NotBlank(message = "请说明原因") @Size(max = 1000, message = "原因不超过1000字") String reason) {}
