package org.gongkai.feedback.appeal;

/** Where an appeal stands. */
public enum AppealState {
  /** Waits to be given to a unit. */
  RECEIVED("待交办"),
  /** The unit works on it. */
  ASSIGNED("办理中"),
  /** A reply waits for its review. */
  REPLY_REVIEW("答复审核"),
  /** The citizen can read the reply; the result may be published once. */
  ANSWERED("已答复");

  private final String label;

  AppealState(String label) {
    this.label = label;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }
}
