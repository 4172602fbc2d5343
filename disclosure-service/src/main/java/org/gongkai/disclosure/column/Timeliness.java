package org.gongkai.disclosure.column;

/** How soon a column has to show something new. */
public enum Timeliness {
  /** News (动态、要闻): within two weeks. */
  DYNAMIC("动态要闻类"),
  /** Notices and policy documents (通知公告、政策文件): within six months. */
  NOTICE("通知公告、政策文件类"),
  /** Within so many months of its own. */
  CYCLE("按自定周期更新"),
  /** When there is something to say. */
  NONE("按需更新");

  private final String label;

  Timeliness(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
