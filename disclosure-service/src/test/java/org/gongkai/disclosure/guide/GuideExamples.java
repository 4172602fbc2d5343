package org.gongkai.disclosure.guide;

import java.util.List;

/** Contents of guides that tests speak of. */
final class GuideExamples {

  private GuideExamples() {}

  static GuideContent content(String phone) {
    return new GuideContent(
        "机构职能、规划计划、财政信息",
        "按类别和时间编排",
        "通过政府网站公开",
        new GuideContent.Application(
            "办公室",
            "望川县文化路1号",
            "000000",
            phone,
            null,
            null,
            "工作日 9:00-17:30",
            List.of(ApplyChannel.LETTER, ApplyChannel.IN_PERSON),
            null,
            "提交申请表、登记、答复",
            "自收到申请之日起20个工作日内答复",
            null),
        new GuideContent.Fees("不收取检索费", null),
        new GuideContent.Supervision("监察室", "0000-7000099", null),
        "可以依法申请行政复议或者提起行政诉讼");
  }

  static GuideContent incomplete() {
    GuideContent whole = content("0000-7000012");
    return new GuideContent(
        whole.scope(),
        null,
        null,
        new GuideContent.Application(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(ApplyChannel.FAX, ApplyChannel.ONLINE),
            null,
            null,
            null,
            null),
        whole.fees(),
        whole.supervision(),
        " ");
  }
}
