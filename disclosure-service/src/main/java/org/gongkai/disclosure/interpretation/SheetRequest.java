package org.gongkai.disclosure.interpretation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
import org.jspecify.annotations.Nullable;

/** What an interpretation interprets, how, when and by whom. */
@Schema(name = "解读登记")
record SheetRequest(
    @Schema(description = "所解读的政策文件的编号")
        @NotBlank(message = "请选择所解读的政策文件")
        @Size(max = 100, message = "编号不超过100字")
        String policyId,
    @Schema(description = "解读形式，可多选")
        @NotEmpty(message = "请选择解读形式")
        @Size(max = 15, message = "解读形式不超过15种")
        List<@NotNull(message = "解读形式不能为空") Form> forms,
    @Schema(description = "解读人") @NotNull(message = "请填写解读人") @Valid Interpreter interpreter,
    @Schema(description = "BEFORE 出台前，WITH 同步，AFTER 施行后") @NotNull(message = "请选择解读阶段") Phase phase,
    @Schema(description = "施行后解读的类型") Sheet.@Nullable After after,
    @Schema(description = "所回应的解读需求，仅施行后解读") @Nullable @OneLine(max = 100) String triggerId) {

  /** The same with another interpreter. */
  SheetRequest by(Interpreter other) {
    return new SheetRequest(policyId, forms, other, phase, after, triggerId);
  }

  /** What asked for it; null for none. */
  @Nullable String trigger() {
    return triggerId == null ? null : triggerId.strip();
  }
}
