package org.gongkai.disclosure.proof;

import org.gongkai.platform.problem.Refusal;

/** The proof will be there soon. */
public final class NotYetLogged extends Refusal {

  public NotYetLogged() {
    super(LogCode.NOT_YET_LOGGED, "存证凭证尚未生成，请稍后再试。");
  }
}
