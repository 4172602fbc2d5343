package org.gongkai.task.assessment.scheme;

/** What an indicator is worth to a unit that nothing is known of. */
public enum NoFacts {
  /** Full points. */
  FULL("无相关事实，得满分"),
  /** No points. */
  NONE("无相关事实，不得分"),
  /** Its weight goes to the other indicators of the same parent. */
  LEFT_OUT("无相关事实，不计，分值分摊至同级指标");

  private final String label;

  NoFacts(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
