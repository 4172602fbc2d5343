package org.gongkai.task.inspection;

/** What kind of inspection it is (检查类型). */
public enum InspectionType {
  UNSCHEDULED_ONLINE("不定期线上检查"),
  UNSCHEDULED_OFFLINE("不定期线下检查"),
  SPECIAL("专项检查"),
  QUARTERLY_SPOT("季度抽查"),
  HALF_YEAR("半年检查"),
  DAILY_MONITOR("日常监测");

  private final String label;

  InspectionType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
