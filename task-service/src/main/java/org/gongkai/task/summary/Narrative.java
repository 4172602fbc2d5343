package org.gongkai.task.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The figures in the words of an annual report. */
record Narrative(Figures figures) {

  String title() {
    return "《" + figures.title() + "》完成情况";
  }

  /** One paragraph for each matter; what was not counted is not mentioned. */
  List<String> paragraphs() {
    List<String> all = new ArrayList<>();
    all.add(tasks());
    if (!figures.groups().isEmpty()) {
      all.add(groups());
    }
    if (figures.quotas().required() > 0) {
      all.add(quotas());
    }
    all.add(problems());
    List<Figures.Score> scores =
        figures.units().stream().map(Figures.OfUnit::assessment).filter(Objects::nonNull).toList();
    if (!scores.isEmpty()) {
      all.add(assessment(scores));
    }
    return all;
  }

  private String tasks() {
    return "%d年，%s认真落实《%s》，任务分解为%d项具体内容，由%d个单位承担。截至%s，%s。"
        .formatted(
            figures.year(),
            figures.unitName(),
            figures.title(),
            figures.tasks().total(),
            figures.units().size(),
            day(),
            parts(figures.tasks()));
  }

  private String groups() {
    return figures.groups().stream()
        .map(group ->
            "“%s”%d项，%s".formatted(group.name(), group.tasks().total(), parts(group.tasks())))
        .collect(Collectors.joining("；", "分任务组看：", "。"));
  }

  private String quotas() {
    QuotaCount quotas = figures.quotas();
    return "听取汇报、政策解读、业务培训、检查抽查等频次要求共考核%d项次，达到要求%d项次，未达到要求%d项次。"
        .formatted(quotas.required(), quotas.met(), quotas.missed());
  }

  private String problems() {
    ProblemCount problems = figures.problems();
    String found =
        problems.found() == 0
            ? "全年检查和监测中未发现问题"
            : "全年检查和监测中发现问题%d个，已整改%d个，正在整改%d个"
                .formatted(problems.found(), problems.rectified(), problems.open());
    Integer cases = figures.accountability();
    return cases == null ? found + "。" : found + "；实施责任追究" + cases + "起。";
  }

  private static String assessment(List<Figures.Score> scores) {
    double mean = scores.stream().mapToDouble(Figures.Score::score).average().orElseThrow();
    return "参加政务公开工作考核的责任单位%d个，平均得分%.2f分。".formatted(scores.size(), mean);
  }

  private static String parts(TaskCount tasks) {
    List<String> parts = new ArrayList<>(List.of("已完成" + tasks.completed() + "项"));
    add(parts, "持续推进", tasks.inProgress());
    add(parts, "逾期未完成", tasks.overdue());
    add(parts, "尚未启动", tasks.open());
    return String.join("，", parts);
  }

  private static void add(List<String> parts, String word, int number) {
    if (number > 0) {
      parts.add(word + number + "项");
    }
  }

  private String day() {
    return "%d年%d月%d日"
        .formatted(
            figures.asOf().getYear(),
            figures.asOf().getMonthValue(),
            figures.asOf().getDayOfMonth());
  }
}
