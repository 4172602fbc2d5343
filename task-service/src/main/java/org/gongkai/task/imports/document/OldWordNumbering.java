package org.gongkai.task.imports.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the numbers that an old Word document prints before the paragraphs of its lists. */
final class OldWordNumbering {

  private static final int LEVELS = 9;

  /** The codes of MS-OSHARED 2.2.1.3 with the names that newer files give them. */
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(1, "upperRoman"),
          Map.entry(2, "lowerRoman"),
          Map.entry(3, "upperLetter"),
          Map.entry(4, "lowerLetter"),
          Map.entry(10, "ideographDigital"),
          Map.entry(11, "chineseCounting"),
          Map.entry(18, "decimalEnclosedCircle"),
          Map.entry(23, "bullet"),
          Map.entry(37, "chineseCounting"),
          Map.entry(38, "chineseLegalSimplified"),
          Map.entry(39, "chineseCountingThousand"),
          Map.entry(255, "none"));

  private final Map<Integer, int[]> counters = new HashMap<>();

  /** The number of the paragraph as printed, empty when it has none. */
  String next(Paragraph paragraph) {
    int level = paragraph.getIlvl();
    if (!paragraph.isInList() || level < 0 || level >= LEVELS) {
      return "";
    }
    HWPFList list = paragraph.getList();
    int[] counts = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
    counts[level] =
        counts[level] == 0 ? Math.max(1, list.getStartAt((char) level)) : counts[level] + 1;
    Arrays.fill(counts, level + 1, LEVELS, 0);
    String format = format(list, level);
    String pattern = list.getNumberText((char) level);
    return pattern == null || format.equals("bullet") ? "" : print(list, pattern, counts);
  }

  /** A place for the number of a level is a character below nine. */
  private static String print(HWPFList list, String pattern, int[] counts) {
    StringBuilder printed = new StringBuilder();
    for (char character : pattern.toCharArray()) {
      if (character < LEVELS) {
        printed.append(NumberFormat.write(format(list, character), Math.max(1, counts[character])));
      } else {
        printed.append(character);
      }
    }
    return printed.toString();
  }

  private static String format(HWPFList list, int level) {
    return FORMATS.getOrDefault(list.getNumberFormat((char) level), "decimal");
  }
}
