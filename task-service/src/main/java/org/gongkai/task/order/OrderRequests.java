package org.gongkai.task.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.task.problem.EvidenceRef;
import org.jspecify.annotations.Nullable;

/** What people send about orders. */
final class OrderRequests {

  private OrderRequests() {}

  /** An order to be issued; without days, the usual time. */
  record Issue(
      @NotBlank(message = "请填写责任单位") String unit,
      @Valid @NotNull(message = "请填写督办事由") Cause cause,
      @Nullable @Size(max = 500, message = "依据不超过 500 字") String legalBasis,
      @NotBlank(message = "请填写整改要求") @Size(max = 2000, message = "整改要求不超过 2000 字") String demand,
      @Nullable
          @Min(value = 1, message = "时限为 1 到 120 个工作日")
          @Max(value = 120, message = "时限为 1 到 120 个工作日")
          Integer workingDays) {}

  /** What the unit did. */
  record Submit(
      @NotBlank(message = "请填写整改情况") @Size(max = 2000, message = "整改情况不超过 2000 字") String text,
      @Nullable @Size(max = 20, message = "证据不超过 20 项") List<@Valid EvidenceRef> evidence) {}

  /** A remark that may be left out. */
  record Remark(@Nullable @Size(max = 500, message = "说明不超过 500 字") String text) {

    static @Nullable String of(@Nullable Remark remark) {
      return remark == null ? null : remark.text();
    }
  }

  /** Why it is sent back, and the new time. */
  record Reopen(
      @NotBlank(message = "请填写退回理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
      @Nullable
          @Min(value = 1, message = "时限为 1 到 120 个工作日")
          @Max(value = 120, message = "时限为 1 到 120 个工作日")
          Integer workingDays) {}

  /** Why more time is given, and how much. */
  record Extend(
      @NotBlank(message = "请填写延期理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
      @NotNull(message = "请填写延长的工作日数")
          @Min(value = 1, message = "延长 1 到 60 个工作日")
          @Max(value = 60, message = "延长 1 到 60 个工作日")
          Integer workingDays) {}
}
