package org.gongkai.task.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/**
 * A text with the number that is printed before it.
 *
 * @param label the number as printed
 * @param number as digits; null when there is none
 */
record Numbered(@Nullable Integer number, @Nullable String label, String text) {

  private static final Pattern ARABIC =
      Pattern.compile("^[(（]?([0-9０-９]{1,4})(?:[)）][.．、]?|[.．、])\\s*(?=\\D)");
  private static final Pattern ALONE = Pattern.compile("^[(（]?(\\d{1,4})[)）]?[.．、]?$");
  private static final Pattern FIRST_SENTENCE = Pattern.compile("^[^。\\n]+");

  static Numbered of(String text) {
    Matcher matcher = ARABIC.matcher(text);
    return matcher.find()
        ? new Numbered(
            Integer.valueOf(matcher.group(1)),
            matcher.group().strip(),
            text.substring(matcher.end()))
        : new Numbered(null, null, text);
  }

  /** The number in a cell that holds nothing else. */
  static Optional<Integer> alone(String text) {
    Matcher matcher = ALONE.matcher(Script.plain(text));
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** What a task is called when the source gives it no name: its first sentence. */
  static String title(String text) {
    Matcher matcher = FIRST_SENTENCE.matcher(text);
    return matcher.find() ? Edges.trim(matcher.group()) : text;
  }
}
