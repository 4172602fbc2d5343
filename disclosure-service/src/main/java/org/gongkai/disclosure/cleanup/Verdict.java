package org.gongkai.disclosure.cleanup;

/** What a maker says of its document. */
public enum Verdict {
  KEEP("继续有效"),
  AMEND("拟修改"),
  REPEAL("废止"),
  EXPIRED("宣布失效");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether the document holds no longer from a day on. */
  boolean isEnd() {
    return this == REPEAL || this == EXPIRED;
  }
}
