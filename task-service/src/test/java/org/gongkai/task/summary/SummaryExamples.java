package org.gongkai.task.summary;

import java.time.LocalDate;
import java.util.List;

/** Figures of the demo county. */
final class SummaryExamples {

  private SummaryExamples() {}

  static Figures figures() {
    return new Figures(
        "plan-2021",
        "wangchuan",
        "望川县人民政府",
        "望川县2021年政务公开工作要点任务分解表",
        2021,
        LocalDate.of(2021, 12, 31),
        new TaskCount(5, 2, 1, 1, 1),
        List.of(
            new Figures.Group("主动公开", new TaskCount(3, 1, 1, 0, 1)),
            new Figures.Group("政策解读", new TaskCount(2, 1, 0, 1, 0))),
        List.of(
            new Figures.OfUnit(
                "wangchuan-education",
                "望川县教育和体育局",
                new TaskCount(2, 1, 1, 0, 0),
                new QuotaCount(2, 1, 1),
                new ProblemCount(1, 1, 0),
                0,
                new Figures.Score(92.5, 100, 2)),
            new Figures.OfUnit(
                "wangchuan-finance",
                "望川县财政局",
                new TaskCount(1, 0, 0, 1, 0),
                new QuotaCount(1, 1, 0),
                new ProblemCount(0, 0, 0),
                0,
                null)),
        new QuotaCount(3, 2, 1),
        new ProblemCount(2, 1, 1),
        0);
  }

  static Figures nothing() {
    return new Figures(
        "plan-2020",
        "wangchuan",
        "望川县人民政府",
        "望川县2020年政务公开工作要点",
        2020,
        LocalDate.of(2020, 12, 31),
        TaskCount.NONE,
        List.of(),
        List.of(),
        new QuotaCount(0, 0, 0),
        new ProblemCount(0, 0, 0),
        null);
  }
}
