package org.gongkai.disclosure.screening.detector;

/** What can be found, under the names that people and programs see. */
public enum Kind {
  RESIDENT_ID("居民身份证号", Severity.BLOCKING),
  RESIDENT_ID_15("15位身份证号", Severity.BLOCKING),
  MOBILE_PHONE("手机号码", Severity.BLOCKING),
  BANK_CARD("银行卡号", Severity.BLOCKING),
  TRAVEL_DOCUMENT("护照或通行证号", Severity.BLOCKING),
  LICENCE_PLATE("车牌号", Severity.BLOCKING),
  HOME_ADDRESS("家庭住址", Severity.BLOCKING),
  SECRECY_MARK("密级标志", Severity.BLOCKING),
  INTERNAL_MARK("内部使用标志", Severity.BLOCKING),
  WRONG_EXPRESSION("错敏表述", Severity.BLOCKING),
  NEAR_MISS("疑似错字", Severity.BLOCKING),
  TRACKED_CHANGES("未接受的修订", Severity.BLOCKING),
  HIDDEN_CONTENT("隐藏内容", Severity.BLOCKING),
  EMBEDDED_FILE("嵌入的文件", Severity.BLOCKING),
  UNREADABLE_PART("无法检查的内容", Severity.BLOCKING),
  UNREAD_PICTURE("图片中的文字未检查", Severity.WARNING),
  MISSING_ALT_TEXT("图片缺少文字说明", Severity.WARNING);

  private final String label;
  private final Severity severity;

  Kind(String label, Severity severity) {
    this.label = label;
    this.severity = severity;
  }

  public String label() {
    return label;
  }

  public Severity severity() {
    return severity;
  }

  /** Numbers compete for the same digits. */
  boolean isNumber() {
    return compareTo(LICENCE_PLATE) < 0;
  }
}
