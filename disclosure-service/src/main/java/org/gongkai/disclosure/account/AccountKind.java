package org.gongkai.disclosure.account;

/** What is registered. */
public enum AccountKind {
  WEBSITE("政府网站"),
  /** An account with a platform, or an application of one's own. */
  NEW_MEDIA("政务新媒体");

  private final String label;

  AccountKind(String label) {
    this.label = label;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }
}
