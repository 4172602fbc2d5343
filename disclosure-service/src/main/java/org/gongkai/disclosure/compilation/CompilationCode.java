package org.gongkai.disclosure.compilation;

import org.gongkai.platform.problem.Code;

/** Why a volume cannot be built. */
enum CompilationCode implements Code {
  /** The machine has no Chinese font. */
  NO_FONT(503);

  private final int status;

  CompilationCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
