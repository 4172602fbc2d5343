package org.gongkai.disclosure.proof;

import org.gongkai.platform.problem.Refusal;

/** The stored log contradicts what it once signed; nothing is signed or answered on top of it. */
public final class LogBroken extends Refusal {

  private final String cause;

  LogBroken(String cause) {
    super(LogCode.LOG_BROKEN, "公开存证日志与其签名不一致，已暂停出具凭证，请联系管理员。");
    this.cause = cause;
  }

  /** For administrators, in English. */
  public String cause() {
    return cause;
  }
}
