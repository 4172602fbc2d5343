package org.gongkai.task.report;

/** How far a report is. Being late follows from the calendar. */
public enum ReportState {
  /** Its window has not opened. */
  NOT_OPEN("未开放"),
  /** To be submitted; perhaps drafted. */
  OPEN("待报送"),
  /** The office has to look at it. */
  SUBMITTED("已报送"),
  /** The unit has to submit it again. */
  RETURNED("已退回"),
  ACCEPTED("已通过");

  private final String label;

  ReportState(String label) {
    this.label = label;
  }

  /** The Chinese word that staff see. */
  public String label() {
    return label;
  }

  boolean isSubmitted() {
    return this == SUBMITTED || this == ACCEPTED;
  }
}
