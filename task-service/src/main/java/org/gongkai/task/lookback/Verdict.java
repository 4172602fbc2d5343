package org.gongkai.task.lookback;

/** What a check of one line showed (核查结论). */
public enum Verdict {
  DONE("已落实"),
  NOT_DONE("未落实"),
  PARTLY("部分落实");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
