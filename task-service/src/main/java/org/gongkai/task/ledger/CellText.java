package org.gongkai.task.ledger;

import java.util.stream.Collectors;
import org.gongkai.platform.text.TextForm;

/** Texts on their way into a spreadsheet and back. */
final class CellText {

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  /** A cell of a workbook holds no more. */
  private static final int MOST = 32_000;

  private CellText() {}

  /** Behind an apostrophe where a spreadsheet would calculate it. */
  static String guarded(String text) {
    String fitting = TextForm.beginning(text, MOST);
    return startsFormula(fitting) || fitting.startsWith("'") ? "'" + fitting : fitting;
  }

  /** What was meant by a cell that came back. */
  static String meant(String cell) {
    boolean guarded =
        cell.length() > 1
            && cell.charAt(0) == '\''
            && (cell.charAt(1) == '\'' || startsFormula(cell.substring(1)));
    return tidy(guarded ? cell.substring(1) : cell);
  }

  /** As a spreadsheet keeps it: without blank lines and without blanks at the edges of lines. */
  static String tidy(String text) {
    String fitting = TextForm.beginning(text, MOST);
    return fitting
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
