package org.gongkai.disclosure.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.gongkai.disclosure.item.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A month of an account as it is reported.
 *
 * @param account id; or null when platform and number say which it is
 */
@Schema(name = "账号月度数据")
record ActivityRow(
    @Nullable @OneLine(max = 100) String account,
    @Nullable @OneLine(max = 30) String platform,
    @Nullable @OneLine(max = 200) String number,
    @NotBlank(message = "请填写月份")
        @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])", message = "月份形如 2026-11")
        String month,
    @NotNull(message = "请填写发布数") @Min(value = 0, message = "发布数不能为负") Integer posts,
    @Nullable @Min(value = 0, message = "关注数不能为负") Long followers,
    @Nullable @Min(value = 0, message = "阅读数不能为负") Long reads,
    @Nullable @Min(value = 0, message = "互动数不能为负") Long interactions,
    @Nullable Instant lastPostAt,
    @Nullable Presence presence) {}
