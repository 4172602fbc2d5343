package org.gongkai.disclosure.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gongkai.disclosure.item.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * Why an item is taken back; everybody reads it.
 *
 * @param redirectTo id of the public item in which a consolidated one lives on
 */
record WithdrawRequest(
    @NotNull(message = "缺少撤下类型") Withdrawal.Kind kind,
    @NotBlank(message = "请说明原因") @Size(max = 1000, message = "原因不超过1000字") String reason,
    @Nullable @Size(max = 100, message = "事项编号不超过100字") String redirectTo) {}
