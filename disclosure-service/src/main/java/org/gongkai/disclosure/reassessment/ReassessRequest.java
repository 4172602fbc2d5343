package org.gongkai.disclosure.reassessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.disclosure.item.Reassessment;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of an item that is kept from the public.
 *
 * @param ground why it is open on request only; null for the ground that it has
 * @param nextDate by when to look again; null for a year
 */
record ReassessRequest(
    @NotNull(message = "缺少评估结果") Reassessment.Result result,
    @NotBlank(message = "请说明理由") @OneLine(max = 500) String reason,
    @Nullable @OneLine(max = 500) String ground,
    @Nullable LocalDate nextDate) {}
