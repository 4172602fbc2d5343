package org.gongkai.disclosure.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.item.Wellformed;
import org.jspecify.annotations.Nullable;

/** Missing numbers of one series, and why they are not public. */
@Schema(name = "缺号说明")
record GapRequest(
    @Schema(description = "单位，默认为本单位") @Nullable @Size(max = 100, message = "单位编号过长") String unit,
    @Schema(description = "发文机关代字，如“望教体”")
        @NotBlank(message = "缺少发文机关代字")
        @Size(max = 60, message = "发文机关代字过长")
        String issuer,
    @Schema(description = "年份")
        @Min(value = 1949, message = "年份有误")
        @Max(value = 2100, message = "年份有误")
        int year,
    @Schema(description = "缺少的序号")
        @NotEmpty(message = "请写明缺少的序号")
        @Size(max = 500, message = "一次不超过500个序号")
        List<@NotNull(message = "序号为空") Integer> serials,
    @Schema(description = "未公开的情形；撤回说明时不填") Gap.@Nullable Ground ground,
    @NotBlank(message = "请写明原因") @Size(max = 500, message = "不超过500字") @Wellformed String reason) {}
