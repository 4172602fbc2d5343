package org.gongkai.task.assessment.scheme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scheme as it is written and read; what else is wrong with it says {@link SchemeCheck}. */
record SchemeContent(
    @NotNull(message = "请填写年度") Integer year,
    @NotNull(message = "请选择考核类型") SchemeKind kind,
    @NotBlank(message = "请填写方案名称") @Size(max = 100, message = "方案名称不超过 100 字") String title,
    @Nullable BigDecimal weightInGovernmentPerformance,
    BigDecimal total,
    List<String> unitKinds,
    List<String> unitIds,
    @NotNull(message = "请填写考核指标") List<IndicatorContent> indicators) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  SchemeContent {
    total = Objects.requireNonNullElse(total, HUNDRED);
    unitKinds =
        unitKinds == null || unitKinds.isEmpty()
            ? List.of("DEPARTMENT", "TOWNSHIP", "SUBDISTRICT")
            : unitKinds.stream().filter(Objects::nonNull).toList();
    unitIds = unitIds == null ? List.of() : unitIds.stream().filter(Objects::nonNull).toList();
    indicators = indicators == null ? null : indicators.stream().filter(Objects::nonNull).toList();
  }

  static SchemeContent of(Scheme scheme) {
    SchemeHead head = scheme.head();
    return new SchemeContent(
        head.year(),
        head.kind(),
        head.title(),
        head.weightInGovernmentPerformance(),
        head.total(),
        head.unitKinds(),
        head.unitIds(),
        IndicatorTree.grown(scheme.indicators()));
  }

  SchemeHead head() {
    return new SchemeHead(
        year, kind, title.strip(), weightInGovernmentPerformance, total, unitKinds, unitIds);
  }
}
