package org.gongkai.disclosure.column;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an official wants of a column; id, parent, kind and unit count for a new one only. */
@Schema(name = "栏目内容")
record ColumnRequest(
    @Schema(description = "栏目编号，用于网址；不填则自动生成")
        @Nullable
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,9}", message = "栏目编号只能用小写字母、数字和连字符")
        @Size(max = 60, message = "栏目编号不超过60字")
        String id,
    @NotBlank(message = "请填写栏目名称")
        @Size(max = 60, message = "栏目名称不超过60字")
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "栏目名称不能含有控制字符")
        String name,
    @Schema(description = "上级栏目") @Nullable @Size(max = 100) String parentId,
    @Schema(description = "在同级栏目中的顺序") @Nullable @Min(0) @Max(9999) Integer order,
    @Schema(description = "CLASS 法定类别，KEY_FIELD 重点领域，SELF_CHOSEN 自选栏目") @Nullable ColumnKind kind,
    @Schema(description = "自选栏目所属单位，默认本单位") @Nullable @Size(max = 100) String unit,
    @Nullable Timeliness timeliness,
    @Schema(description = "自定更新周期，月")
        @Nullable
        @Min(value = 1, message = "更新周期至少1个月")
        @Max(value = 60, message = "更新周期不超过60个月")
        Integer cycleMonths,
    @Schema(description = "不得空白") @Nullable Boolean required,
    @Schema(description = "共用栏目由哪个单位负责；不填则各单位各自负责") @Nullable @Size(max = 100) String ownerUnit,
    @Schema(description = "栏目说明")
        @Nullable
        @Size(max = 500, message = "栏目说明不超过500字")
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "栏目说明不能含有控制字符")
        String description,
    @Schema(description = "栏目模板：只收这些类型的文件；空表示不限") @Nullable @Size(max = 20, message = "文件类型过多")
        List<@NotBlank(message = "文件类型为空") String> types) {

  ColumnRequest {
    types = types == null ? null : types.stream().distinct().toList();
  }
}
