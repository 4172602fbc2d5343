package org.gongkai.task.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.unit.UnitTree;

/** What a record of an activity must fulfil beyond the form of its fields. */
record ActivityCheck(ActivityContent content, UnitTree tree, LocalDate today) {

  /** 422 that names every field at fault. */
  void require() {
    List<FieldProblem> found = new ArrayList<>();
    unless(tree.name(content.unit()) != null, found, "/unit", "单位不存在");
    unless(!content.date().isAfter(today), found, "/date", "不能登记尚未发生的活动");
    LocalDate end = content.endDate();
    unless(end == null || !end.isBefore(content.date()), found, "/endDate", "结束日期不能早于开始日期");
    byKind(found);
    for (int i = 0; i < content.decisions().size(); i++) {
      decision(content.decisions().get(i), "/decisions/" + i, found);
    }
    if (!found.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", found);
    }
  }

  private void byKind(List<FieldProblem> found) {
    switch (content.kind()) {
      case HEARING -> unless(content.person() != null, found, "/person", "请填写听取汇报的领导");
      case SECONDMENT -> {
        unless(content.person() != null, found, "/person", "请填写跟班学习或轮岗的人员");
        unless(content.endDate() != null, found, "/endDate", "请填写结束日期");
      }
      case CASE_STUDY -> unless(content.lesson() != null, found, "/lesson", "请填写案例");
      default -> {}
    }
  }

  private void decision(
      ActivityContent.Decision decision, String pointer, List<FieldProblem> found) {
    String unit = decision.unit();
    unless(unit == null || tree.name(unit) != null, found, pointer + "/unit", "单位不存在");
    LocalDate due = decision.dueDate();
    boolean late = due == null || !due.isBefore(content.date());
    unless(late, found, pointer + "/dueDate", "完成日期不能早于活动日期");
  }

  private static void unless(
      boolean fulfilled, List<FieldProblem> found, String pointer, String detail) {
    if (!fulfilled) {
      found.add(new FieldProblem(pointer, detail));
    }
  }
}
