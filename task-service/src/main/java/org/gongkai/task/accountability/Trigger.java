package org.gongkai.task.accountability;

/** What an accountability case is about (问责情形). */
public enum Trigger {
  BREACH_OF_REGULATION("违反政府信息公开条例"),
  LAGGING_WORK("工作滞后造成严重不良影响"),
  LOST_CASE("行政复议、行政诉讼败诉"),
  PROBLEM_NOT_RECTIFIED("问题拒不整改或整改不力");

  private final String label;

  Trigger(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
