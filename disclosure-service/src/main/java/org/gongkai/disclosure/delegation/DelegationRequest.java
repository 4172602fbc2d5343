package org.gongkai.disclosure.delegation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** Who shall act for the caller, in which role, between which days. */
@Schema(name = "审核委托")
record DelegationRequest(
    @Schema(description = "受委托的同事") @NotNull(message = "请选择受委托人") @Valid Colleague colleague,
    @Schema(description = "委托的审核角色") @NotNull(message = "请选择审核角色") Role role,
    @Schema(description = "开始日期，含当日") @NotNull(message = "请填写开始日期") LocalDate from,
    @Schema(description = "截止日期，含当日") @NotNull(message = "请填写截止日期") LocalDate until,
    @Schema(description = "事由") @Nullable @Size(max = 500, message = "事由不超过500字") String reason) {

  record Colleague(
      @NotBlank(message = "缺少人员编号") @Size(max = 100, message = "人员编号不超过100字") String id,
      @NotBlank(message = "缺少姓名") @Size(max = 100, message = "姓名不超过100字") String name) {}
}
