package org.gongkai.task.problem;

import java.util.EnumSet;
import java.util.Set;

/** How far the rectification of a problem has come. */
public enum ProblemState {
  OPEN("待整改"),
  RECTIFYING("整改中"),
  RECTIFIED("待核查"),
  VERIFIED("已销号"),
  REOPENED("重新整改");

  /** In which the unit owes something, so that it can be late. */
  static final Set<ProblemState> OWED = EnumSet.of(OPEN, RECTIFYING, REOPENED);

  private final String label;

  ProblemState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
