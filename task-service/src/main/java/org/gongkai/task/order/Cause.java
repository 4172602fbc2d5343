package org.gongkai.task.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What led to an order (督办事由).
 *
 * @param reference id of the task, inspection, look-back, appeal, supervised case or problem
 * @param link path of that thing, for people to follow
 */
public record Cause(
    @NotNull(message = "请选择督办事由") Kind kind,
    @NotBlank(message = "请填写事由编号") @Size(max = 200, message = "事由编号不超过 200 字") String reference,
    @Size(max = 300, message = "链接不超过 300 字") @Nullable String link) {

  /** Kinds of causes. */
  public enum Kind {
    TASK("任务未完成"),
    INSPECTION("检查发现"),
    LOOK_BACK("回头看"),
    OVERDUE_APPEAL("诉求逾期未答复"),
    SUPERVISION("电子监察"),
    PROBLEM("问题未整改");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
