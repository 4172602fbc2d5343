package org.gongkai.disclosure.cleanup;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A campaign as the office opens it. */
@Schema(name = "文件清理")
record CampaignRequest(
    @NotBlank(message = "缺少名称") @Size(max = 200, message = "名称不超过200字") String title,
    @Schema(description = "部署清理的文件")
        @NotBlank(message = "缺少依据")
        @Size(max = 500, message = "依据不超过500字")
        String basis,
    @Schema(description = "NORMATIVE 规范性文件，ALL 全部政策文件") @NotNull(message = "缺少范围")
        Campaign.Type type,
    @Schema(description = "单位，含下级单位；默认为本单位") @Nullable @Size(max = 100, message = "单位编号过长")
        String unit,
    @Schema(description = "开始日期") @NotNull(message = "缺少开始日期") LocalDate from,
    @Schema(description = "完成期限") @NotNull(message = "缺少完成期限") LocalDate until) {}
