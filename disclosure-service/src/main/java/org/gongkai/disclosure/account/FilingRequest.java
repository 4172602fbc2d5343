package org.gongkai.disclosure.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.gongkai.disclosure.item.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What a unit files.
 *
 * @param profile what the account is to be; for OPEN and CHANGE only
 * @param announcementId the public item by which citizens are told; needed when a website ends
 */
record FilingRequest(
    @NotNull(message = "请选择备案类型") FilingType type,
    @NotBlank(message = "请填写事由") @OneLine(max = 500) String reason,
    @Nullable @Valid ProfileRequest profile,
    @Nullable @OneLine(max = 100) String announcementId) {}
