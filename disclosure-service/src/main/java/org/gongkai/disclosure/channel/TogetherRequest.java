package org.gongkai.disclosure.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Channels that speak at one time.
 *
 * @param at when; may have passed
 */
record TogetherRequest(
    @NotNull(message = "请填写统一发布时间") Instant at,
    @NotNull(message = "请选择渠道") @Size(min = 2, max = 50, message = "联动发布的渠道为2至50个")
        List<@Valid @NotNull(message = "渠道不能为空") PlanRequest> deliveries) {}
