package org.gongkai.disclosure.channel;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param at when it went out; now when left out
 * @param readers how many have read it so far
 */
record DeliveredRequest(
    @Nullable @Pattern(regexp = "https?://[^\\s<>\"'\\\\]{1,500}", message = "网址须以 http(s):// 开头")
        String url,
    @Nullable Instant at,
    @Nullable @PositiveOrZero(message = "阅读人数不能为负") Long readers) {}
