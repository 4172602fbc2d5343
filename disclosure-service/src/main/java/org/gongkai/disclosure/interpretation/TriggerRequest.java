package org.gongkai.disclosure.interpretation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.disclosure.item.OneLine;
import org.jspecify.annotations.Nullable;

/** Which policy must be explained again, and why. */
@Schema(name = "解读需求")
record TriggerRequest(
    @Schema(description = "已公开的政策文件的编号") @NotBlank(message = "请选择政策文件") @OneLine(max = 100)
        String policyId,
    @Schema(description = "SENTIMENT 政务舆情，MISREADING 误解误读，EVALUATION 政策评价，ENQUIRIES 咨询集中")
        @NotNull(message = "请选择缘由")
        Trigger.Cause cause,
    @Schema(description = "舆情、评价等在原系统的编号") @Nullable @OneLine(max = 100) String reference,
    @Schema(description = "需要说清的问题")
        @NotBlank(message = "请说明需要解读的问题")
        @Size(max = 1000, message = "需要解读的问题不超过1000字")
        String subject,
    @Schema(description = "希望的解读类型") Sheet.@Nullable After wanted,
    @Schema(description = "最迟日期，默认按缘由确定") @Nullable LocalDate due) {}
