package org.gongkai.disclosure.compilation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A volume as it is put together. */
@Schema(name = "汇编")
record CompilationRequest(
    @NotBlank(message = "缺少名称") @Size(max = 200, message = "名称不超过200字") String title,
    @Schema(description = "单位，默认为本单位") @Nullable @Size(max = 100, message = "单位编号过长") String unit,
    @Schema(description = "编印机关") @Nullable @Size(max = 200, message = "编印机关不超过200字") String issuer,
    @Schema(description = "日期") @Nullable LocalDate date,
    @Schema(description = "编者按") @Nullable @Size(max = 20000, message = "编者按不超过20000字")
        String preface,
    @Schema(description = "公开事项的编号，按汇编中的顺序")
        @NotEmpty(message = "请选择至少一件公开事项")
        @Size(max = 500, message = "一册不超过500件")
        List<@NotNull(message = "编号不能为空") String> items) {

  Cover cover() {
    return new Cover(title.strip(), issuer, date, preface);
  }
}
