package org.gongkai.disclosure.proof;

import org.gongkai.platform.problem.Code;

/** Why the log refuses. */
public enum LogCode implements Code {
  /** Public or recorded, but not yet under a checkpoint; soon. */
  NOT_YET_LOGGED(404),
  /** The audit entry is not what was closed under the log. */
  AUDIT_ALTERED(409),
  /** The stored log contradicts what it once signed. */
  LOG_BROKEN(503);

  private final int status;

  LogCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
