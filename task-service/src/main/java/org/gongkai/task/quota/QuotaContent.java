package org.gongkai.task.quota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.gongkai.task.activity.ActivityKind;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about a quota; both what the office sends and what is kept.
 *
 * @param units ids of the units that it binds, beside those of the terms
 * @param terms collective terms, such as 各街道
 * @param kinds activities that count
 * @param legalText the words that ask for it
 * @param planId null for a standing quota
 * @param lastYear null while no end is known
 */
public record QuotaContent(
    @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称不超过 100 字") String name,
    @NotNull(message = "请选择考核对象") Subject subject,
    @Size(max = 2000, message = "单位不超过 2000 个") List<@NotBlank @Size(max = 64) String> units,
    @Size(max = 50, message = "集合称谓不超过 50 个") List<@NotBlank @Size(max = 100) String> terms,
    @NotEmpty(message = "请选择活动类型") Set<ActivityKind> kinds,
    @Min(value = 1, message = "次数至少为 1") @Max(value = 366, message = "次数不超过 366") int minimum,
    @NotNull(message = "请选择周期") Cycle period,
    @Size(max = 500, message = "范围不超过 500 字") @Nullable String scope,
    @Size(max = 2000, message = "依据不超过 2000 字") @Nullable String legalText,
    @Size(max = 64) @Nullable String planId,
    @Min(value = 2000, message = "年份不早于 2000") @Max(value = 2100, message = "年份不晚于 2100")
        int firstYear,
    @Min(value = 2000, message = "年份不早于 2000") @Max(value = 2100, message = "年份不晚于 2100")
        @Nullable Integer lastYear) {

  /** Who must reach the minimum. */
  public enum Subject {
    /** Each unit. */
    UNIT,
    /** The head of each unit (主要负责人). */
    HEAD,
    /** All units of the territory together. */
    TERRITORY
  }

  public QuotaContent {
    units = units == null ? List.of() : units.stream().distinct().toList();
    terms = terms == null ? List.of() : terms.stream().distinct().toList();
    kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
  }

  boolean coversYear(int year) {
    return year >= firstYear && (lastYear == null || year <= lastYear);
  }
}
