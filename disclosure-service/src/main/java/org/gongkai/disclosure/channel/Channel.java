package org.gongkai.disclosure.channel;

/** A way to the public beside the site itself. */
public enum Channel {
  /** A website other than this one. */
  WEBSITE("政府网站"),
  NEW_MEDIA("政务新媒体"),
  APP("政务客户端"),
  RESIDENTS_GROUP("村（居）民微信群"),
  NOTICE_BOARD("村（社区）公开栏"),
  SCREEN("电子显示屏"),
  CINEMA("影院"),
  SMS("手机短信"),
  DIGITAL_TV("数字电视"),
  RADIO("广播"),
  NEWSPAPER("报纸"),
  GAZETTE("政府公报"),
  LIBRARY("图书馆、档案馆"),
  KIOSK("自助终端");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }
}
