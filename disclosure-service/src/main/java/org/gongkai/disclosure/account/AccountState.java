package org.gongkai.disclosure.account;

/** Where an account stands in the register. */
public enum AccountState {
  /** Filed for, not accepted yet: no official account. */
  PROPOSED("拟开设"),
  OPEN("正常"),
  SUSPENDED("暂停"),
  /** No longer run (关停); the platform may still show it. */
  CLOSED("关停"),
  /** Given up with its platform, or its domain given back (注销). */
  CANCELLED("注销");

  private final String label;

  AccountState(String label) {
    this.label = label;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }

  /** Whether somebody has to watch over it. */
  boolean isRun() {
    return this == OPEN || this == SUSPENDED;
  }
}
