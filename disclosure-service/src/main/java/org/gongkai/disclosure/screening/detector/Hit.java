package org.gongkai.disclosure.screening.detector;

import org.jspecify.annotations.Nullable;

/**
 * Something found in a passage.
 *
 * @param start in the passage's text
 * @param end after the last character
 * @param excerpt masked, for people
 */
public record Hit(
    Kind kind,
    Severity severity,
    int start,
    int end,
    String excerpt,
    @Nullable String suggest,
    @Nullable String why) {

  static Hit of(Kind kind, Folded text, int from, int to, String excerpt) {
    return new Hit(
        kind, kind.severity(), text.origin(from), text.originEnd(to), excerpt, null, null);
  }
}
