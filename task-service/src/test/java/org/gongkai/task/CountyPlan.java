package org.gongkai.task;

import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.imports.PlanReader;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;

/**
 * A small plan of the demo county: three dated items, one of them late on 15 June, one all year.
 */
public final class CountyPlan {

  private static final String TEXT =
      """
      望政办发〔2021〕%s号
      各乡镇人民政府，县级各部门：
      经县政府同意，现将《望川县2021年政务公开工作要点任务分解表》印发给你们，请抓好落实。
      望川县人民政府办公室
      2021年6月15日
      附件
      望川县2021年政务公开工作要点任务分解表
      序号\t类别\t任务名称\t具体内容\t责任单位\t完成时限
      1\t主动公开\t规划公开\t系统梳理本地历史规划并集中公开。\t县政府办、县教体局\t9月30日前
      2\t主动公开\t教育信息公开\t公开义务教育招生范围、条件和办法。\t县教体局、各乡镇人民政府\t全年
      3\t政策解读\t预算公开\t公开全县预算和决算。\t县财政局\t5月底前
      4\t政策解读\t解读公开\t解读民生政策。\t县卫健局\t10月底前
      """;

  private CountyPlan() {}

  /** Documents with different numbers are different plans. */
  public static String numbered(int number) {
    return TEXT.formatted(number);
  }

  public static PlanPreview preview(int number) {
    return new PlanReader(Limits.standard()).read(Source.text(numbered(number)));
  }
}
