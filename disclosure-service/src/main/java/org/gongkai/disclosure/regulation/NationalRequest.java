package org.gongkai.disclosure.regulation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The national text as it is brought in. */
@Schema(name = "行政法规国家正式版本")
record NationalRequest(
    @Schema(description = "版本，如国务院令第711号")
        @NotBlank(message = "缺少版本")
        @Size(max = 200, message = "版本不超过200字")
        String version,
    @Schema(description = "公布日期") @NotNull(message = "缺少公布日期") LocalDate date,
    @Schema(description = "全文，纯文本或 HTML")
        @NotBlank(message = "缺少全文")
        @Size(max = 1_000_000, message = "全文过长")
        String text) {}
