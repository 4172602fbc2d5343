package org.gongkai.disclosure.duty;

/** What may be owed; the label is Chinese, for people. */
public enum DutyKind {
  /** Information to be public by a day: 20 working days from its formation, or its own term. */
  PUBLISH_BY("逾期公开"),
  /** A catalogue entry to be renewed in its cycle. */
  UPDATE_CYCLE("未按周期更新"),
  /** An item of the yearly standard catalogue to be public. */
  STANDARD_ITEM("标准目录事项未公开"),
  BLANK_COLUMN("空白栏目"),
  STALE_COLUMN("栏目不更新"),
  HOME_STALE("首页不更新"),
  NUMBER_GAP("文号不连续"),
  GUIDE_OUTDATED("公开指南需修订"),
  REGULATION_OUTDATED("法规文本不是最新版本"),
  MEDIA_WITHOUT_ALTERNATIVE("图片缺少替代文字"),
  CLEANUP_DUE("文件清理未完成"),
  MEETING_LATE("会议信息公开逾期"),
  INTERPRETATION_DUE("政策解读逾期"),
  /** What is kept from the public to be looked at again (条例第十八条). */
  REASSESSMENT_DUE("公开属性逾期未评估"),
  /** A public item to be compared with the facts again. */
  VERIFICATION_DUE("办事信息逾期未核验"),
  /** Public items without elements that their type asks for (要素齐全). */
  INCOMPLETE_ELEMENTS("公开要素不齐全"),
  /** A family of institutional rules of which nothing is public (制度规范). */
  RULE_MISSING("制度缺失"),
  /** The standard catalogue of the year (年本). */
  STANDARD_EDITION("标准目录年本未公布"),
  /** Links of public pages that lead nowhere (断链). */
  BROKEN_LINK("页面链接打不开"),
  /** A website or account that shows nothing new within the limit. */
  DEAD_ACCOUNT("账号长期不更新"),
  /** Nobody is named who watches over an account (有账号无监管). */
  ACCOUNT_WITHOUT_SUPERVISOR("账号无人监管"),
  /** Something was posted that nobody is known to have reviewed (有发布无审核). */
  POSTS_WITHOUT_REVIEW("账号发布无审核"),
  /** What became of an account was not filed. */
  ACCOUNT_FILING_DUE("账号未按规定备案"),
  DOMAIN_EXPIRING("域名即将到期");

  private final String label;

  DutyKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
