package org.gongkai.disclosure.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.disclosure.edition.Paragraph;
import org.gongkai.disclosure.edition.TextDiff;
import org.gongkai.platform.text.TextForm;

/** Compares two texts by their words: blanks, line ends and widths do not count. */
final class Comparison {

  private Comparison() {}

  static boolean isSame(String one, String other) {
    return words(one).equals(words(other));
  }

  /** What has to change in the local text, by paragraph; empty when both are the same. */
  static List<Paragraph> differences(String local, String national) {
    if (isSame(local, national)) {
      return List.of();
    }
    Map<String, String> known = new HashMap<>();
    national.lines().forEach(line -> known.putIfAbsent(TextForm.of(line).value(), line.strip()));
    return TextDiff.paragraphs(lines(local, known), lines(national, known)).stream()
        .filter(paragraph -> paragraph.change() != Paragraph.Change.EQUAL)
        .toList();
  }

  /** Lines of the same words get the same form, so that only words make a difference. */
  private static String lines(String text, Map<String, String> known) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> known.getOrDefault(TextForm.of(line).value(), line.strip()))
        .collect(Collectors.joining("\n"));
  }

  private static String words(String text) {
    return text.lines().map(line -> TextForm.of(line).value()).collect(Collectors.joining());
  }
}
