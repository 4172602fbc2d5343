package org.gongkai.task.evidence;

/** What has become of a piece of evidence. */
public enum EvidenceState {
  /** Waits for the office. */
  PROPOSED("待认定"),
  /** Shows that the work is done. */
  ACCEPTED("已认定"),
  /** Shows nothing, says the office; a changed edition is looked at again. */
  REJECTED("已退回"),
  /** What was published is no longer public. */
  WITHDRAWN("已撤回");

  private final String label;

  EvidenceState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
