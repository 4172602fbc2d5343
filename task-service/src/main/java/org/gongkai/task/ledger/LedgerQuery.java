package org.gongkai.task.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** What somebody asks the ledger for, as query parameters or as a saved filter. */
record LedgerQuery(
    @Parameter(description = "责任单位编号") @Nullable String unit,
    @Parameter(description = "是否包括其下级单位") @Nullable Boolean subtree,
    @Parameter(description = "任务组名称") @Nullable String group,
    @Parameter(description = "状态；OVERDUE 为已逾期") @Nullable ItemStatus status,
    @Parameter(description = "完成时限不早于") @Nullable LocalDate from,
    @Parameter(description = "完成时限不晚于；没有日期的按年底计") @Nullable LocalDate to,
    @Parameter(description = "任务名称、内容或责任单位中的文字") @Size(max = 100, message = "不超过 100 字")
        @Nullable String q,
    @Parameter(description = "ROW 按计划中的顺序（默认），DEADLINE 按时限") @Nullable LedgerOrder sort) {

  LedgerOrder order() {
    return sort == null ? LedgerOrder.ROW : sort;
  }

  @Nullable String words() {
    return q == null || q.isBlank() ? null : q.strip();
  }

  /** The unit asked for, with all below it where the whole subtree is meant; null for all. */
  @Nullable List<String> units(UnitTree tree) {
    if (unit == null) {
      return null;
    }
    return Boolean.TRUE.equals(subtree) ? tree.subtree(unit) : List.of(unit);
  }
}
