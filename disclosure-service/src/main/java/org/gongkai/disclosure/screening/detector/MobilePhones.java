package org.gongkai.disclosure.screening.detector;

import java.util.function.Consumer;

/** Mobile numbers; landlines of agencies begin with 0 and pass. */
record MobilePhones() implements Detector {

  private static final int LENGTH = 11;
  private static final String UNITS = "元万亿吨%";

  @Override
  public void look(Folded text, Consumer<Hit> hits) {
    DigitGroups groups = text.digits();
    for (int first = 0; first < groups.count(); first++) {
      int length = groups.length(first);
      if (length == LENGTH || length == LENGTH + 2) {
        String digits = groups.digits(first, first);
        boolean prefixed = length > LENGTH && digits.startsWith("86");
        if (length == LENGTH || prefixed) {
          int skipped = prefixed ? 2 : 0;
          look(
              text,
              groups,
              digits.substring(skipped),
              groups.start(first),
              groups.end(first),
              hits);
        }
      } else if (isParted(groups, first)) {
        look(
            text,
            groups,
            groups.digits(first, first + 2),
            groups.start(first),
            groups.end(first + 2),
            hits);
      } else if (isBroken(groups, first)) {
        look(
            text,
            groups,
            groups.digits(first, first + 1),
            groups.start(first),
            groups.end(first + 1),
            hits);
      }
    }
  }

  private static boolean isParted(DigitGroups groups, int first) {
    return groups.length(first) == 3
        && groups.isLinked(first)
        && groups.isLinked(first + 1)
        && groups.length(first + 1) == 4
        && groups.length(first + 2) == 4;
  }

  /** A line end may stand anywhere, a blank or hyphen behind three or seven digits. */
  private static boolean isBroken(DigitGroups groups, int first) {
    int length = groups.length(first);
    return length < LENGTH
        && groups.isLinked(first)
        && (groups.isBroken(first) || length == 3 || length == 7)
        && length + groups.length(first + 1) == LENGTH;
  }

  private static void look(
      Folded text, DigitGroups groups, String number, int from, int to, Consumer<Hit> hits) {
    boolean mobile =
        number.length() == LENGTH && number.charAt(0) == '1' && number.charAt(1) >= '3';
    boolean amount = to < text.text().length() && UNITS.indexOf(text.text().charAt(to)) >= 0;
    if (mobile && !amount && !groups.isPartOfMore(from, to)) {
      String masked = number.substring(0, 3) + "****" + number.substring(7);
      hits.accept(Hit.of(Kind.MOBILE_PHONE, text, from, to, masked));
    }
  }
}
