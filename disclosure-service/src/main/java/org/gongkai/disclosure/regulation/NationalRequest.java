package org.gongkai.disclosure.regulation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The national text as it is brought in. */
@Schema(name = "行政法规国家正式版本")
record NationalRequest(
    @Schema(description = "版本，如国务院令第711号")
        @NotBlank(message = "缺少版本")
        @Size(max = 200, message = "版本不超过200字")
        String version,
    @Schema(description = "公布日期") @NotNull(message = "缺少公布日期") LocalDate date,
    @Schema(description = "全文，纯文本或 HTML；与文件二者取一") @Nullable @Size(max = 1_000_000, message = "全文过长")
        String text,
    @Schema(description = "已上传的文件（DOCX、DOC、WPS、PDF、OFD、TXT），取其中的文字")
        @Nullable
        @Size(max = 100, message = "编号过长")
        String fileId) {}
