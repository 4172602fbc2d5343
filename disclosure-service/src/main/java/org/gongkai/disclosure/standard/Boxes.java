package org.gongkai.disclosure.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes that are ticked or not, as they are written in cells. */
final class Boxes {

  private static final String TICKED = "■☑√✓✔☒▇●";
  private static final String EMPTY = "□☐○";
  private static final Pattern BOX =
      Pattern.compile("([" + TICKED + EMPTY + "])([^" + TICKED + EMPTY + "]*)");

  private Boxes() {}

  /** Whether the cell is ticked; a word such as 是 is as good as a box. */
  static boolean isTicked(String cell) {
    String plain = cell.strip();
    return !plain.isEmpty()
        && (TICKED.indexOf(plain.charAt(0)) >= 0
            || plain.equals("是")
            || plain.equals("V")
            || plain.equals("v"));
  }

  /** Whether the cell says neither yes nor no. */
  static boolean isUnclear(String cell) {
    String plain = cell.strip();
    return !plain.isEmpty()
        && !isTicked(plain)
        && EMPTY.indexOf(plain.charAt(0)) < 0
        && !List.of("否", "/", "-", "—", "无").contains(plain);
  }

  /** The words after the ticked boxes; all words when there are no boxes. */
  static List<String> ticked(String cell) {
    List<String> ticked = new ArrayList<>();
    Matcher box = BOX.matcher(cell);
    boolean any = false;
    while (box.find()) {
      any = true;
      String words = box.group(2).replaceAll("\\s+", " ").replaceAll("[、，,；;]+$", "").strip();
      if (TICKED.contains(box.group(1)) && !words.isEmpty()) {
        ticked.add(words);
      }
    }
    if (!any) {
      for (String words : cell.split("[、，,；;\\s]+")) {
        if (!words.isBlank()) {
          ticked.add(words);
        }
      }
    }
    return ticked;
  }
}
