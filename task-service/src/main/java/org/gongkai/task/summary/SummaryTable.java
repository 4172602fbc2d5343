package org.gongkai.task.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.task.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The figures as a table: the whole plan, its groups, its units. */
record SummaryTable(Figures figures) {

  private static final List<String> HEADINGS =
      List.of(
          "范围", "名称", "任务内容", "已完成", "持续推进", "逾期未完成", "尚未启动", "频次考核", "频次达标", "频次未达标", "发现问题",
          "已整改", "整改中", "责任追究", "考核得分", "考核排名");

  Sheet sheet() {
    List<List<@Nullable Object>> lines = new ArrayList<>();
    lines.add(
        line(
            "合计",
            figures.unitName(),
            figures.tasks(),
            figures.quotas(),
            figures.problems(),
            figures.accountability(),
            null));
    for (Figures.Group group : figures.groups()) {
      lines.add(line("任务组", group.name(), group.tasks(), null, null, null, null));
    }
    for (Figures.OfUnit unit : figures.units()) {
      lines.add(
          line(
              "责任单位",
              unit.name(),
              unit.tasks(),
              unit.quotas(),
              unit.problems(),
              unit.accountability(),
              unit.assessment()));
    }
    return new Sheet("工作要点完成情况", HEADINGS, lines);
  }

  private static List<@Nullable Object> line(
      String range,
      String name,
      TaskCount tasks,
      @Nullable QuotaCount quotas,
      @Nullable ProblemCount problems,
      @Nullable Integer cases,
      Figures.@Nullable Score score) {
    return Arrays.asList(
        range,
        name,
        tasks.total(),
        tasks.completed(),
        tasks.inProgress(),
        tasks.overdue(),
        tasks.open(),
        quotas == null ? null : quotas.required(),
        quotas == null ? null : quotas.met(),
        quotas == null ? null : quotas.missed(),
        problems == null ? null : problems.found(),
        problems == null ? null : problems.rectified(),
        problems == null ? null : problems.open(),
        cases,
        score == null ? null : score.score(),
        score == null ? null : score.rank());
  }
}
