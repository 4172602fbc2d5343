package org.gongkai.task.assessment.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** What people write about a sheet. */
final class SheetRequests {

  private SheetRequests() {}

  /** Points given by hand, and why. */
  record ScoreRequest(
      @NotNull(message = "请填写得分") BigDecimal points,
      @NotBlank(message = "请填写评分理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
      @NotNull(message = "请提供评分依据") @Size(min = 1, max = 20, message = "请提供 1 至 20 项评分依据")
          List<@NotNull(message = "依据不能为空") @Valid EvidenceLink> evidence) {}

  /** Which line, and why. */
  record ContestRequest(
      @NotBlank(message = "请选择指标") String code,
      @NotBlank(message = "请填写异议理由") @Size(max = 1_000, message = "理由不超过 1000 字") String reason,
      @NotNull(message = "请提供依据") @Size(min = 1, max = 20, message = "请提供 1 至 20 项依据")
          List<@NotNull(message = "依据不能为空") @Valid EvidenceLink> evidence) {}

  /** Why the points stay. */
  record UpholdRequest(
      @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  /** Which points instead, and why. */
  record ChangeRequest(
      @NotNull(message = "请填写得分") BigDecimal points,
      @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}
}
