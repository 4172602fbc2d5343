package org.gongkai.task.imports.preview;

import org.gongkai.platform.problem.Code;

/** Why a file cannot be imported, where no common code says it. */
enum ImportCode implements Code {
  /** The content is damaged. */
  UNREADABLE_FILE,
  /** The file opens only with a password. */
  PASSWORD_PROTECTED,
  /** The file carries macros. */
  MACRO_DOCUMENT,
  /** Nothing in the content is a task. */
  EMPTY_PLAN;

  @Override
  public int status() {
    return 422;
  }
}
