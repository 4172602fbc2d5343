package org.gongkai.disclosure.link;

/** Why a link leads nowhere; the label is Chinese, for people. */
public enum Fault {
  ITEM_WITHDRAWN("链接的事项已撤下"),
  ITEM_UNKNOWN("链接的事项不存在或者未公开"),
  FILE_GONE("附件不存在或者未公开"),
  COLUMN_UNKNOWN("没有这个栏目或者已关闭"),
  UNIT_UNKNOWN("没有这个单位"),
  NO_PAGE("本站没有这个页面"),
  /** The other site says that there is no such page. */
  PAGE_GONE("对方网站已没有这个页面"),
  /** Nobody has answered on several days in a row. */
  SITE_AWAY("对方网站多日无法访问"),
  /** An address of an office network, or none at all. */
  UNUSABLE("地址有误或者是内部地址，公众无法打开");

  private final String label;

  Fault(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
