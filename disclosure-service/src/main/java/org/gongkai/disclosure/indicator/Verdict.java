package org.gongkai.disclosure.indicator;

/** What an indicator comes to; the label is Chinese, for people. */
public enum Verdict {
  VETO("单项否决"),
  /** Something, but no veto. */
  FOUND("发现问题"),
  CLEAR("未发现问题"),
  NOT_MEASURED("不在本系统监测");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
