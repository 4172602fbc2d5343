package org.gongkai.disclosure.verification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.disclosure.item.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison with the facts showed.
 *
 * @param nextDate by when it is to be done again; null for once
 */
record VerifyRequest(
    @NotNull(message = "缺少核验结果") Verification.Result result,
    @Nullable @Size(max = 1000, message = "说明不超过1000字") String note,
    @Nullable LocalDate nextDate) {}
