package org.gongkai.disclosure.account;

/** Whether an account was found with its platform when somebody looked. */
public enum Presence {
  FOUND("可访问"),
  /** No longer there, or taken down. */
  GONE("已不存在");

  private final String label;

  Presence(String label) {
    this.label = label;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }
}
