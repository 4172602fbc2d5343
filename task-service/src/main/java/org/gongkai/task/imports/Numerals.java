package org.gongkai.task.imports;

/** The values of printed numbers: Arabic ones of either width and Chinese ones up to 99. */
final class Numerals {

  static final String CHINESE = "[一二三四五六七八九十]{1,3}";
  private static final String DIGITS = "一二三四五六七八九";
  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";

  private Numerals() {}

  /** The value of the number in a label such as 1. or （十二）; 0 when there is none. */
  static int of(String label) {
    String plain = Script.plain(label);
    String arabic = plain.replaceAll("\\D", "");
    if (!arabic.isEmpty()) {
      return arabic.length() > 4 ? 0 : Integer.parseInt(arabic);
    }
    String chinese = plain.replaceAll("[^一二三四五六七八九十]", "");
    if (chinese.isEmpty()) {
      return plain.isEmpty() ? 0 : CIRCLED.indexOf(plain.charAt(0)) + 1;
    }
    int ten = chinese.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(chinese.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0)) + 1;
    int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1)) + 1;
    return 10 * tens + ones;
  }
}
