package org.gongkai.task.problem;

/** Where a problem was found (发现途径). */
public enum ProblemSource {
  INSPECTION("检查"),
  MONITOR("日常监测"),
  QUOTA("频次要求"),
  ORGANISATION("机构队伍"),
  LOOK_BACK("回头看"),
  SUPERVISION("电子监察"),
  STAFF("人工登记");

  private final String label;

  ProblemSource(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
