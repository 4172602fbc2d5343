package org.gongkai.disclosure.item;

import org.gongkai.platform.problem.Code;

/** Why this service refuses, beyond what every service says. */
public enum ItemCode implements Code {
  /** The reviewer saw another content than the current one. */
  HASH_CHANGED(409),
  /** Drafter and the three reviewers must be four people. */
  SAME_PERSON(403),
  /** The three approvals do not cover the content. */
  NOT_APPROVED(409),
  /** Only what is open to everybody can be published. */
  NOT_PROACTIVE(409),
  /** Something beyond the approvals is still open; the errors say what. */
  GATE_CLOSED(409),
  /** Was public once; the notice says why it no longer is. */
  WITHDRAWN(410);

  private final int status;

  ItemCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
