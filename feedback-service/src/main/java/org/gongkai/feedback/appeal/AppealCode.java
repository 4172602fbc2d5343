package org.gongkai.feedback.appeal;

import org.gongkai.platform.problem.Code;

/** Why this service refuses, beyond what every service says. */
public enum AppealCode implements Code {
  /** A reply is approved by another person than the one who wrote it. */
  SAME_PERSON(403),
  /** The citizen did not agree that the result becomes public. */
  NO_CONSENT(409);

  private final int status;

  AppealCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
