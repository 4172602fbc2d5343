package org.gongkai.disclosure.indicator;

/** What is inspected, in the order of the report; the label is Chinese, for people. */
public enum IndicatorCode {
  HOME_PAGE("首页不更新"),
  STALE_COLUMNS("动态要闻、通知公告、政策文件类栏目不更新"),
  NEGLECTED_COLUMNS("应更新栏目长期不更新"),
  BLANK_COLUMNS("空白栏目"),
  FORGED_DATES("伪造发稿日期"),
  MEDIA_WITHOUT_ALTERNATIVE("图片缺少替代文字"),
  NUMBER_GAPS("发文字号不连续"),
  INCOMPLETE_ELEMENTS("公开要素不齐全"),
  BROKEN_LINKS("链接打不开"),
  UPTIME("站点无法访问"),
  UNANSWERED_MESSAGES("互动回应差"),
  SERVICE_GUIDES("服务不实用"),
  SECURITY("安全、泄密事故等");

  private final String label;

  IndicatorCode(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
