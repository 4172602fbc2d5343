package org.gongkai.disclosure.screening.detector;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Numbers of resident identity cards, old and new, whole and in pieces. */
record ResidentIds(Clock clock) implements Detector {

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;

  /** The check digit ten, also as those write it who find no X on their keyboard. */
  private static final String TEN = "Xx\u00d7\u2169\u2179\u0425\u0445";

  @Override
  public void look(Folded text, Consumer<Hit> hits) {
    DigitGroups groups = text.digits();
    LocalDate today = LocalDate.now(clock);
    for (int first = 0; first < groups.count(); first++) {
      int digits = 0;
      for (int last = first; last < groups.count() && digits < LENGTH; last++) {
        digits += groups.length(last);
        if (digits >= OLD_LENGTH && digits <= LENGTH) {
          look(text, groups, first, last, today, hits);
        }
        if (!groups.isLinked(last)) {
          break;
        }
      }
    }
  }

  private static void look(
      Folded text, DigitGroups groups, int first, int last, LocalDate today, Consumer<Hit> hits) {
    String number = groups.digits(first, last);
    int from = groups.start(first);
    int to = groups.end(last);
    if (number.length() == LENGTH - 1) {
      int letter = skipGap(text.text(), to);
      if (letter < text.text().length() && TEN.indexOf(text.text().charAt(letter)) >= 0) {
        number += 'X';
        to = letter + 1;
      }
    }
    if (groups.isPartOfMore(from, to)) {
      return;
    }
    if (Checks.isResidentId(number, today)) {
      String masked = number.substring(0, 6) + "********" + number.substring(14);
      hits.accept(Hit.of(Kind.RESIDENT_ID, text, from, to, masked));
    } else if (first == last && Checks.isOldResidentId(number, today)) {
      String masked = number.substring(0, 6) + "******" + number.substring(12);
      hits.accept(Hit.of(Kind.RESIDENT_ID_15, text, from, to, masked));
    }
  }

  private static int skipGap(String text, int at) {
    int next = at;
    while (next < text.length() && next < at + 2 && " -\n\r".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }
}
