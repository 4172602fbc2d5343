package org.gongkai.disclosure.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why an item is sent back; its authors read it.
 *
 * @param onBehalfOf id of the reviewer for whom the caller acts
 */
record ReasonRequest(
    @NotBlank(message = "请说明原因") @Size(max = 1000, message = "原因不超过1000字") String reason,
    @Nullable @Size(max = 100, message = "人员编号不超过100字") String onBehalfOf) {}
