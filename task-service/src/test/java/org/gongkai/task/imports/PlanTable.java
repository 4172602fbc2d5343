package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;

/**
 * A plan to be written in every format: lines above a table whose name label heads two columns.
 *
 * @param rows null stands for a place that belongs to the cell above
 */
record PlanTable(List<String> notice, List<List<String>> rows) {

  /** The labels as they stand in a narrow table; that of the name is over two columns. */
  static final List<String> LABELS = List.of("序\n号", "任务\n名称", "具体内容", "责任\n单位", "完成\n时限");

  static final int COLUMNS = 6;

  /** An imaginary county: merged groups, names and units, deadlines that are blank below others. */
  static PlanTable county() {
    return new PlanTable(
        List.of(
            "望川县人民政府办公室关于印发《2021年望川县政务公开工作任务分解表》的通知",
            "望府办发〔2021〕7号",
            "各乡镇人民政府，县级各部门：",
            "《2021年望川县政务公开工作任务分解表》已经县政府同意，现印发给你们，请认真组织实施。",
            "望川县人民政府办公室",
            "2021年5月20日"),
        List.of(
            row(
                "1",
                "推进决策公开",
                "重大决策预公开",
                "涉及群众切身利益的重大决策事项，须在决策前公布草案和依据，征集意见不少于30日。",
                "县司法局、县发展改革局",
                "9月30日前"),
            row(null, null, null, "公布意见采纳情况。", null, "全年"),
            row("2", null, "会议公开", "邀请利益相关方、公众代表列席县政府常务会议，会后及时公布会议信息。", "县政府办、各乡镇人民政府", ""),
            row(
                "3",
                "推进管理和服务公开",
                "权力清单",
                "动态调整并公开权责清单，网址为 http://www.wangchuan.gov.cn/qzqd。",
                "县委编办，县行政审批局",
                "5月底前"),
            row("4", null, "优化营商环境", "公开惠企政策清单、申报条件、办理流程（含“一件事”事项）和兑现情况，年内不少于2次。", null, ""),
            row(null, null, null, "公开“双随机、一公开”抽查计划和结果。", "县市场监管局等县级有关部门", "年底前"),
            row("5", null, "财政信息", "公开2021年县级预算、“三公”经费，细化到项级科目。", "县财政局", "10月底前"),
            row("6", "强化监督保障", "培训", "每年组织1次业务培训，开展季度抽查。", "县政府办", "每季度"),
            row("7", null, "年度报告", "编制并发布年度报告。", null, "次年1月31日前")));
  }

  private static List<String> row(String... cells) {
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells)));
  }

  /** The table of a plan that was read, with merged cells wherever a value was inherited. */
  static PlanTable of(List<String> notice, PlanPreview preview) {
    List<List<String>> rows = new ArrayList<>();
    for (Task task : preview.tasks()) {
      for (Item item : task.items()) {
        boolean first = item == task.items().getFirst();
        rows.add(
            row(
                first ? (task.seq() == null ? "" : task.seq().toString()) : null,
                item.inherited().contains("group") ? null : task.group(),
                first ? task.name() : null,
                item.text(),
                item.inherited().contains("units") ? null : item.unitsText(),
                item.inherited().contains("deadline") ? null : item.deadlineText()));
      }
    }
    return new PlanTable(notice, rows);
  }

  /** The text of a place, empty where it belongs to the cell above. */
  String text(int row, int column) {
    String text = rows.get(row).get(column);
    return text == null ? "" : text;
  }

  boolean continues(int row, int column) {
    return rows.get(row).get(column) == null;
  }

  /** How many rows a cell takes. */
  int span(int from, int column) {
    int to = from + 1;
    while (to < rows.size() && continues(to, column)) {
      to++;
    }
    return to - from;
  }
}
