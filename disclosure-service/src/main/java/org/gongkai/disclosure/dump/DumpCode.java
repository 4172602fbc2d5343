package org.gongkai.disclosure.dump;

import org.gongkai.platform.problem.Code;

/** Why there is no dump. */
enum DumpCode implements Code {
  /** One is being made. */
  DUMP_RUNNING(409),
  /** No folder is configured. */
  DUMPS_OFF(409);

  private final int status;

  DumpCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
