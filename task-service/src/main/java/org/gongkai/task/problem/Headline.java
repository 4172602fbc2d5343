package org.gongkai.task.problem;

/** The beginning of a longer text, as lists and events show it. */
public final class Headline {

  /** In characters as people count them. */
  private static final int LONGEST = 80;

  private Headline() {}

  /** The text in one line, cut off with an ellipsis where it is too long. */
  public static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    boolean fits = line.codePointCount(0, line.length()) <= LONGEST;
    return fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
