package org.gongkai.local.story;

import org.gongkai.platform.test.SharedData;
import org.opentest4j.TestAbortedException;

/**
 * The plan that the story imports: the real work plan of a county of 2021 where the source
 * documents are at hand, otherwise a small one of the imaginary county.
 */
public record SourcePlan(String text, int tasks, int items, int pairs) {

  private static final SourcePlan OWN =
      new SourcePlan(
          """
          望府办发〔2021〕9号

          各乡镇人民政府，县级各部门：
          经县政府同意，现将《2021年全县政务公开重点工作任务分解表》印发你们，请认真贯彻落实。

          望川县人民政府办公室
          2021年6月18日

          附件

          2021年全县政务公开重点工作任务分解表
          \t序号
          \t任务
          名称
          \t具体内容
          \t责任单位
          \t完成时限

          \t1
          \t重点领域信息公开
          \t各类规划
          \t主动公开本县国民经济和社会发展规划及专项规划。
          \t县政府办、县发改局
          \t9月30日前

          \t2
          \t
          \t义务教育
          \t公开中小学招生政策、学区划分和报名办法。
          \t县教体局
          \t全年
          """,
          2,
          2,
          3);

  public static SourcePlan available() {
    try {
      return new SourcePlan(SharedData.text("seeds/003_76880d7e21cbda1a.txt"), 32, 52, 333);
    } catch (TestAbortedException missing) {
      System.err.println(missing.getMessage() + "; a small plan stands in.");
      return OWN;
    }
  }
}
