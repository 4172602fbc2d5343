package org.gongkai.disclosure.regulation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A regulation to be watched. */
@Schema(name = "行政法规")
record RegulationRequest(
    @NotBlank(message = "缺少名称") @Size(max = 200, message = "名称不超过200字") String name,
    @Schema(description = "国家文本的来源")
        @NotBlank(message = "缺少来源")
        @Size(max = 300, message = "来源不超过300字")
        String source,
    @Schema(description = "单位，默认为本单位") @Nullable @Size(max = 100, message = "单位编号过长") String unit,
    @Schema(description = "PORTAL 政府门户网站，SERVICE_PLATFORM 一体化政务服务平台") @NotEmpty(message = "请选择至少一处")
        List<Regulation.@NotNull(message = "缺少目标") Target> targets) {}
