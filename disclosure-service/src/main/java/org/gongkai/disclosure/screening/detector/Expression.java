package org.gongkai.disclosure.screening.detector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a dictionary.
 *
 * @param suggest what to write instead
 * @param unless longer words that contain the expression and are right
 */
public record Expression(
    String expression,
    @Nullable String suggest,
    @Nullable String why,
    @Nullable Severity severity,
    @Nullable List<String> unless) {

  Severity weight() {
    return severity == null ? Severity.BLOCKING : severity;
  }

  List<String> exceptions() {
    return unless == null ? List.of() : unless;
  }

  /** Whether the expression at this place is part of one of the exceptions. */
  boolean isExcepted(String text, int at, int length) {
    for (String word : exceptions()) {
      int from = Math.max(0, at - word.length());
      int found = text.indexOf(word, from);
      if (found >= 0 && found <= at && found + word.length() >= at + length) {
        return true;
      }
    }
    return false;
  }
}
