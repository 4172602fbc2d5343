package org.gongkai.task.imports.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.task.imports.document.PdfPage.Glyph;
import org.gongkai.task.imports.document.PdfPage.Rule;

/**
 * A ruled table on one page. Its lines cut it into the smallest places; places that no line parts
 * are one merged cell.
 */
final class PdfTable {

  private static final double SNAP = 3;

  private final List<Rule> rules;
  private final double[] columns;
  private final double[] rows;
  private final int[][] regions;

  private PdfTable(List<Rule> rules) {
    this.rules = rules;
    this.columns = places(rules, false);
    this.rows = places(rules, true);
    this.regions = new int[Math.max(0, rows.length - 1)][Math.max(0, columns.length - 1)];
    flood();
  }

  /** The tables of a page: lines that touch each other, in two columns or more. */
  static List<PdfTable> on(PdfPage page) {
    return PdfRules.groups(page.rules()).stream()
        .map(PdfTable::new)
        .filter(table -> table.rows.length >= 2 && table.columns.length >= 3)
        .toList();
  }

  /** Where the lines of one direction lie, and where those of the other one end. */
  private static double[] places(List<Rule> rules, boolean horizontal) {
    double[] all =
        rules.stream()
            .flatMapToDouble(rule ->
                rule.horizontal() == horizontal
                    ? Arrays.stream(new double[] {rule.at()})
                    : Arrays.stream(new double[] {rule.from(), rule.to()}))
            .sorted()
            .toArray();
    double[] lines =
        rules.stream()
            .filter(rule -> rule.horizontal() == horizontal)
            .mapToDouble(Rule::at)
            .sorted()
            .toArray();
    List<Double> places = new ArrayList<>();
    if (all.length > 0) {
      add(places, all[0]);
      Arrays.stream(lines).forEach(place -> add(places, place));
      add(places, all[all.length - 1]);
    }
    return places.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void add(List<Double> places, double place) {
    if (places.isEmpty() || place - places.getLast() > SNAP) {
      places.add(place);
    }
  }

  private void flood() {
    int next = 0;
    for (int row = 0; row < regions.length; row++) {
      for (int column = 0; column < regions[row].length; column++) {
        if (regions[row][column] == 0) {
          fill(row, column, ++next);
        }
      }
    }
  }

  private void fill(int row, int column, int region) {
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {row, column});
    while (!open.isEmpty()) {
      int[] place = open.pop();
      int y = place[0];
      int x = place[1];
      if (y < 0 || x < 0 || y >= regions.length || x >= regions[y].length || regions[y][x] > 0) {
        continue;
      }
      regions[y][x] = region;
      double middleX = (columns[x] + columns[x + 1]) / 2;
      double middleY = (rows[y] + rows[y + 1]) / 2;
      pushUnless(ruled(true, rows[y], middleX), open, y - 1, x);
      pushUnless(ruled(true, rows[y + 1], middleX), open, y + 1, x);
      pushUnless(ruled(false, columns[x], middleY), open, y, x - 1);
      pushUnless(ruled(false, columns[x + 1], middleY), open, y, x + 1);
    }
  }

  private static void pushUnless(boolean ruled, Deque<int[]> open, int row, int column) {
    if (!ruled) {
      open.push(new int[] {row, column});
    }
  }

  private boolean ruled(boolean horizontal, double at, double place) {
    return rules.stream()
        .anyMatch(rule ->
            rule.horizontal() == horizontal
                && Math.abs(rule.at() - at) <= SNAP
                && rule.covers(place));
  }

  double top() {
    return rows[0];
  }

  double[] columns() {
    return columns;
  }

  boolean holds(Glyph glyph) {
    return glyph.middle() >= columns[0] - 1
        && glyph.middle() <= columns[columns.length - 1] + 1
        && glyph.centre() >= rows[0] - 1
        && glyph.centre() <= rows[rows.length - 1] + 1;
  }

  /** The rows with their words; those of a merged cell stand in its first place. */
  List<List<PdfCell>> read(List<Glyph> inside) {
    Map<Integer, List<Glyph>> words = new HashMap<>();
    for (Glyph glyph : inside) {
      int row = index(rows, glyph.centre());
      int column = index(columns, glyph.middle());
      words.computeIfAbsent(regions[row][column], added -> new ArrayList<>()).add(glyph);
    }
    Map<Integer, Integer> begun = new HashMap<>();
    List<List<PdfCell>> read = new ArrayList<>();
    for (int row = 0; row < regions.length; row++) {
      List<PdfCell> cells = new ArrayList<>();
      for (int column = 0; column < regions[row].length; column++) {
        Integer first = begun.putIfAbsent(regions[row][column], row);
        Cell.Span span =
            first == null ? Cell.Span.OWN : first < row ? Cell.Span.ABOVE : Cell.Span.LEFT;
        List<Glyph> own =
            first == null ? words.getOrDefault(regions[row][column], List.of()) : List.of();
        cells.add(new PdfCell(PdfPage.lines(own), span, column));
      }
      read.add(cells);
    }
    return read;
  }

  private static int index(double[] places, double place) {
    int index = 0;
    while (index < places.length - 2 && places[index + 1] < place) {
      index++;
    }
    return index;
  }
}
