package org.gongkai.disclosure.release;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which items shall become public together. */
@Schema(name = "同步发布包")
record ReleaseRequest(
    @Schema(description = "名称") @NotBlank(message = "缺少名称") @Size(max = 200, message = "名称不超过200字")
        String title,
    @Schema(description = "事项编号")
        @NotNull(message = "请选择事项")
        @Size(max = 20, message = "一个发布包不超过20个事项")
        List<@NotBlank(message = "事项编号不能为空") @Size(max = 100, message = "编号不超过100字") String>
            members,
    @Schema(description = "所属单位，默认为本单位") @Nullable @Size(max = 100, message = "单位编号不超过100字")
        String unit) {}
