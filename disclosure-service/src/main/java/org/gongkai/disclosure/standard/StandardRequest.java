package org.gongkai.disclosure.standard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gongkai.disclosure.item.Wellformed;
import org.jspecify.annotations.Nullable;

/** A new edition. */
@Schema(name = "标准目录年本")
record StandardRequest(
    @NotBlank(message = "缺少单位") @Size(max = 100, message = "单位编号不超过100字") String unit,
    @Min(value = 2000, message = "年度须在2000至2100之间") @Max(value = 2100, message = "年度须在2000至2100之间")
        int year,
    @NotNull(message = "缺少层级") Level level,
    @Schema(description = "名称，可不填") @Nullable @Size(max = 200, message = "名称不超过200字") String title,
    @Schema(description = "复制哪一个年本") @Nullable @Size(max = 100, message = "编号不超过100字")
        String copyOf,
    @Schema(description = "年内动态调整的原因；复制同一年度的现行年本时必填")
        @Nullable
        @Size(max = 500, message = "原因不超过500字")
        @Wellformed
        String reason) {

  /** Of an adjustment. */
  String named(int number) {
    return title == null || title.isBlank() ? named() + "第" + (number - 1) + "次调整" : title.strip();
  }

  String named() {
    return title == null || title.isBlank() ? "基层政务公开事项标准目录（" + year + "年本）" : title.strip();
  }
}
