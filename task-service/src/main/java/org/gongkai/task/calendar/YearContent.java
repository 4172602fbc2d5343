package org.gongkai.task.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.calendar.CalendarYear;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A whole year as a notice announces it (放假安排).
 *
 * @param sources official notices
 * @param off days off, holiday by holiday
 * @param work weekend days on which offices work
 */
public record YearContent(
    @NotNull(message = "请注明放假通知的出处") @Size(max = 10, message = "出处不超过 10 项")
        List<@NotBlank(message = "请注明放假通知的出处") @Size(max = 300, message = "出处不超过 300 字") String>
            sources,
    @NotNull(message = "请填写放假日期") @Size(max = 40, message = "节日不超过 40 个") List<@Valid DaysOff> off,
    @Nullable @Size(max = 60, message = "调休上班日不超过 60 天") List<@Valid WorkDay> work) {

  /** Days off in a row; {@code to} is the last of them. */
  public record DaysOff(
      @NotBlank(message = "请填写节日名称") @Size(max = 40, message = "名称不超过 40 字") String name,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotNull(message = "请填写结束日期") LocalDate to) {}

  /** A weekend day on which offices work. */
  public record WorkDay(
      @Nullable @Size(max = 40, message = "名称不超过 40 字") String name,
      @NotNull(message = "请填写日期") LocalDate date) {}

  public YearContent {
    sources = sources == null ? List.of() : List.copyOf(sources);
    off = off == null ? List.of() : List.copyOf(off);
    work = work == null ? List.of() : List.copyOf(work);
  }

  static YearContent of(CalendarYear year) {
    return new YearContent(
        year.sources(),
        year.off().stream().map(it -> new DaysOff(it.name(), it.from(), it.to())).toList(),
        year.work().stream().map(it -> new WorkDay(it.name(), it.date())).toList());
  }

  CalendarYear as(int year, int version) {
    return new CalendarYear(
        year,
        version,
        sources,
        off.stream().map(it -> new CalendarYear.Holiday(it.name(), it.from(), it.to())).toList(),
        days().stream().map(it -> new CalendarYear.MakeUpDay(it.name(), it.date())).toList());
  }

  /** 422 with every wrong place. */
  void check(int year) {
    List<FieldProblem> problems =
        as(year, 1).problems().stream()
            .map(one ->
                one.pointer().equals("/year")
                    ? one
                    : new FieldProblem("/content" + one.pointer(), one.detail()))
            .toList();
    if (!problems.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的放假安排有误，请按提示修改。", problems);
    }
  }

  private List<WorkDay> days() {
    return work == null ? List.of() : work;
  }
}
