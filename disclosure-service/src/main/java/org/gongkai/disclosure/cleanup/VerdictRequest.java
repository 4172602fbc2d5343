package org.gongkai.disclosure.cleanup;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A maker's verdict. */
@Schema(name = "清理意见")
record VerdictRequest(
    @Schema(description = "KEEP 继续有效，AMEND 拟修改，REPEAL 废止，EXPIRED 宣布失效")
        @NotNull(message = "请选择清理意见")
        Verdict verdict,
    @NotBlank(message = "缺少理由") @Size(max = 400, message = "理由不超过400字") String reason,
    @Schema(description = "自何日起不再有效，废止和失效必填；拟修改的为完成修改的期限，可不填") @Nullable LocalDate effectiveDate) {}
