package org.gongkai.feedback.handling;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.gongkai.feedback.appeal.Words;
import org.jspecify.annotations.Nullable;

/** To which unit an appeal is given. */
@Schema(name = "交办")
record AssignRequest(
    @Schema(description = "承办单位编号") @NotBlank(message = "请选择承办单位") @Words(max = 100) String unit,
    @Schema(description = "交办说明，留言人看不到") @Nullable @Words(max = 1000, lines = true) String note) {

  /** The note may name the citizen. */
  @Override
  public String toString() {
    return "AssignRequest";
  }
}
