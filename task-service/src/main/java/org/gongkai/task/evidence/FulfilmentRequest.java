package org.gongkai.task.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.plan.Cycle;
import org.gongkai.task.plan.DateRange;
import org.gongkai.task.plan.Fulfilment;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** What the office declares; see {@link Fulfilment}. */
record FulfilmentRequest(
    @Nullable @Size(max = 20, message = "栏目不超过 20 个")
        List<@NotBlank(message = "栏目编号不能为空") String> columns,
    @Nullable @Size(max = 8, message = "类型不超过 8 种")
        List<
                @Pattern(
                    regexp =
                        "NORMATIVE_DOCUMENT|POLICY|NOTICE|INTERPRETATION|PRESS_RELEASE|MEETING_RECORD|REPORT|OTHER",
                    message = "不是公开事项的类型")
                String>
            types,
    @Nullable @Size(max = 50, message = "单位不超过 50 个")
        List<@NotBlank(message = "单位编号不能为空") String> units,
    @Nullable String period,
    @Nullable Cycle cycle,
    @Nullable @Min(value = 1, message = "数量为 1 到 1000") @Max(value = 1000, message = "数量为 1 到 1000")
        Integer count) {

  /** 422 when it names neither column nor type, or a unit that is not of the territory. */
  Fulfilment declared(int year, String territory, UnitTree tree) {
    if (given(columns).isEmpty() && given(types).isEmpty()) {
      throw refused("/columns", "栏目和类型至少填写一项");
    }
    for (String unit : given(units)) {
      if (tree.name(unit) == null || !tree.isWithin(unit, territory)) {
        throw refused("/units", "单位 " + unit + " 不在该计划所属的地区内");
      }
    }
    return Fulfilment.declare(
        given(columns),
        given(types),
        given(units),
        period == null ? DateRange.year(year) : DateRange.parse(period),
        Objects.requireNonNullElse(cycle, Cycle.ONCE),
        Objects.requireNonNullElse(count, 1));
  }

  private static List<String> given(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().distinct().toList();
  }

  private static Refusal refused(String pointer, String why) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "佐证条件有误，请按提示修改。", List.of(new FieldProblem(pointer, why)));
  }
}
