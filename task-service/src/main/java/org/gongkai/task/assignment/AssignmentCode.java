package org.gongkai.task.assignment;

import org.gongkai.platform.problem.Code;

/** Why a step on an assignment is refused, beyond the reasons that every service has. */
enum AssignmentCode implements Code {
  /** Parts that were passed on are not completed. */
  PARTS_OPEN(409);

  private final int status;

  AssignmentCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
