package org.gongkai.task.circular;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people send about circulars and interviews. */
final class CircularRequests {

  private CircularRequests() {}

  /** Which data a draft is to be made of. */
  record Draft(
      @NotNull(message = "请选择起草依据") CircularOrigin.From from,
      @Nullable String reference,
      @Nullable @Valid Ranking ranking,
      @NotBlank(message = "请填写所属时段") @Size(max = 20, message = "时段不超过 20 字") String period,
      @Nullable @Size(max = 200, message = "标题不超过 200 字") String title) {}

  /**
   * Units in the order of their scores, or how many to take of a final ranking.
   *
   * @param units left out where the draft refers to a scheme
   * @param top how many of each kind of unit: the first ones to praise, the last ones to criticise;
   *     three when left out
   */
  record Ranking(
      @NotNull(message = "请选择通报类型") CircularKind kind,
      @Nullable List<@Valid Ranked> units,
      @Nullable @Min(value = 1, message = "至少取 1 名") @Max(value = 100, message = "最多取 100 名")
          Integer top) {}

  /** One unit of a ranking. */
  record Ranked(
      @NotBlank(message = "请填写单位") String unit,
      @Min(value = 1, message = "名次从 1 开始") int rank,
      @NotNull(message = "请填写得分") BigDecimal score) {}

  /** A remark that may be left out. */
  record Remark(@Nullable @Size(max = 500, message = "意见不超过 500 字") String text) {}

  /** Why it is sent back. */
  record Return(
      @NotBlank(message = "请填写退回理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  /** An interview that was held or is to be held. */
  record Interviewing(
      @NotBlank(message = "请填写被约谈单位") String unit,
      @NotBlank(message = "请填写被约谈人") @Size(max = 100, message = "被约谈人不超过 100 字") String person,
      @NotBlank(message = "请填写约谈事由") @Size(max = 2000, message = "约谈事由不超过 2000 字") String reason,
      @NotNull(message = "请填写约谈日期") LocalDate date,
      @NotBlank(message = "请填写约谈要求") @Size(max = 2000, message = "约谈要求不超过 2000 字") String demands,
      @Nullable @Size(max = 50, message = "督办单不超过 50 份") List<String> orders) {}

  /** What came of an interview. */
  record FollowUp(
      @NotBlank(message = "请填写跟踪情况") @Size(max = 2000, message = "跟踪情况不超过 2000 字") String text,
      boolean settled) {}
}
