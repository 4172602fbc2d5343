package org.gongkai.disclosure.screening.detector;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Numbers of bank cards: an issuer's beginning, its length, and the Luhn digit. */
record BankCards() implements Detector {

  private static final int SHORTEST = 16;
  private static final int LONGEST = 19;

  private static final Pattern ISSUED =
      Pattern.compile("62\\d{14,17}|4\\d{15}|5[1-5]\\d{14}|35\\d{14}|60\\d{14,17}|9558\\d{12,15}");

  @Override
  public void look(Folded text, Consumer<Hit> hits) {
    DigitGroups groups = text.digits();
    for (int first = 0; first < groups.count(); first++) {
      int digits = 0;
      for (int last = first; last < groups.count() && digits < LONGEST; last++) {
        digits += groups.length(last);
        if (digits >= SHORTEST && digits <= LONGEST) {
          look(text, groups, first, last, hits);
        }
        // People part cards by fours; a line may break anywhere.
        boolean goesOn =
            groups.isLinked(last)
                && (groups.length(last) % 4 == 0
                    || groups.isBroken(last)
                    || isUnionPay(groups, first));
        if (!goesOn) {
          break;
        }
      }
    }
  }

  /** Nothing but a card begins so, and these are parted in every way. */
  private static boolean isUnionPay(DigitGroups groups, int first) {
    return groups.length(first) >= 6 && groups.digits(first, first).startsWith("62");
  }

  private static void look(
      Folded text, DigitGroups groups, int first, int last, Consumer<Hit> hits) {
    String number = groups.digits(first, last);
    int from = groups.start(first);
    int to = groups.end(last);
    boolean card =
        ISSUED.matcher(number).matches() && Checks.isLuhn(number) && !Checks.isCreditCode(number);
    if (card && !groups.isPartOfMore(from, to)) {
      String masked = number.substring(0, 4) + "********" + number.substring(number.length() - 4);
      hits.accept(Hit.of(Kind.BANK_CARD, text, from, to, masked));
    }
  }
}
