package org.gongkai.task.report;

import org.gongkai.platform.problem.Code;

/** Why a step on a report is refused, beyond the reasons that every service has. */
enum ReportCode implements Code {
  /** The window of the quarter has not opened. */
  NOT_OPEN_YET(409);

  private final int status;

  ReportCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
