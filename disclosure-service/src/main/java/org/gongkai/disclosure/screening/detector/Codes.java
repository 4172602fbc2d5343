package org.gongkai.disclosure.screening.detector;

import java.util.function.Consumer;

/** Numbers that a pattern describes well enough: travel documents and number plates. */
record Codes(Kind kind, Anchored pattern, int fewestDigits) implements Detector {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

  /** Passports, and permits for Hong Kong, Macao and Taiwan. */
  static Codes travelDocuments() {
    Anchored pattern =
        Anchored.of(
            "EGDSPHMC",
            "(?<![A-Za-z0-9-])(?:[EGDSP]\\d{8}|E[A-HJ-NP-Z]\\d{7}|[HMC]\\d{8}(?:\\d{2})?)(?![A-Za-z0-9-])");
    return new Codes(Kind.TRAVEL_DOCUMENT, pattern, 7);
  }

  static Codes licencePlates() {
    Anchored pattern =
        Anchored.of(
            PROVINCES,
            ".[A-HJ-NP-Z][·• -]?"
                + "(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK])(?![A-Za-z0-9])");
    return new Codes(Kind.LICENCE_PLATE, pattern, 3);
  }

  @Override
  public void look(Folded text, Consumer<Hit> hits) {
    pattern.find(
        text.text(),
        found -> {
          String code = found.group();
          if (code.chars().filter(Character::isDigit).count() >= fewestDigits) {
            String masked = code.substring(0, 2) + "****" + code.substring(code.length() - 2);
            hits.accept(Hit.of(kind, text, found.start(), found.end(), masked));
          }
        });
  }
}
