package org.gongkai.task.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be inspected and how; both what people send and what is kept.
 *
 * @param period what time it is about, such as 2021Q2
 */
public record InspectionPlan(
    @NotNull(message = "请选择检查类型") InspectionType type,
    @NotBlank(message = "请填写检查名称") @Size(max = 200, message = "检查名称不超过 200 字") String title,
    @NotBlank(message = "请填写所属时段") @Size(max = 20, message = "时段不超过 20 字") String period,
    @NotNull(message = "请填写开始日期") LocalDate from,
    @NotNull(message = "请填写结束日期") LocalDate to,
    @Nullable InspectionScope scope,
    @Min(value = 1, message = "样本量为 1 到 5000") @Max(value = 5000, message = "样本量为 1 到 5000")
        int sampleSize,
    @NotEmpty(message = "请填写检查项") @Size(max = 100, message = "检查项不超过 100 个")
        List<@Valid ChecklistItem> checklist) {

  public InspectionPlan {
    checklist = checklist == null ? List.of() : List.copyOf(checklist);
  }

  /** 422 when it ends before it begins or names a code twice. */
  void check() {
    if (to.isBefore(from)) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "结束日期不能早于开始日期。");
    }
    Set<String> codes = new HashSet<>();
    for (ChecklistItem item : checklist) {
      if (!codes.add(item.code())) {
        throw new Refusal(CommonCode.INVALID_CONTENT, "检查项代码 " + item.code() + " 重复。");
      }
    }
  }

  /** All of the territory, when nothing else is said. */
  InspectionScope about() {
    return scope == null ? new InspectionScope(List.of(), List.of(), List.of()) : scope;
  }

  int totalWeight() {
    return checklist.stream().mapToInt(ChecklistItem::weight).sum();
  }
}
