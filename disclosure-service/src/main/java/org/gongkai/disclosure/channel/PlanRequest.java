package org.gongkai.disclosure.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param place which account, group, board or paper
 * @param audience how many people it is meant for
 */
record PlanRequest(
    @NotNull(message = "缺少渠道") Channel channel,
    @NotBlank(message = "缺少渠道名称") @Size(max = 100, message = "渠道名称不超过100字") String place,
    @Nullable @Positive(message = "目标人数须为正数") Long audience) {}
