package org.gongkai.disclosure.guide;

/** By which a request can be made. */
public enum ApplyChannel {
  ONLINE("在线申请"),
  LETTER("信函申请"),
  IN_PERSON("当面申请"),
  FAX("传真申请"),
  EMAIL("电子邮件申请");

  private final String label;

  ApplyChannel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
