package org.gongkai.task.imports.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the XML of one sheet into its grid. */
final class SheetReader {

  private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private final Xml xml;
  private final SheetGrid grid;
  private final List<String> strings;
  private final SheetStyles styles;
  private final SheetValue values;
  private int row = -1;
  private int column = -1;

  SheetReader(
      Xml xml, SheetGrid grid, List<String> strings, SheetStyles styles, SheetValue values) {
    this.xml = xml;
    this.grid = grid;
    this.strings = strings;
    this.styles = styles;
    this.values = values;
  }

  private record Place(int row, int column) {}

  void read(Limits limits) {
    int[] rows = {0};
    Limits.Stopwatch time = limits.start();
    xml.children(root ->
        xml.children(name -> {
          switch (name) {
            case "cols" -> xml.children(part -> columns());
            case "sheetData" ->
                xml.children(part -> {
                  time.check();
                  rows[0] += row() ? 1 : 0;
                  limits.refuseRowsAbove(rows[0]);
                });
            case "mergeCells" -> xml.children(part -> region());
            default -> {}
          }
        }));
  }

  private void columns() {
    if (xml.attribute("hidden") != null && xml.isOn("hidden")) {
      grid.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
    }
  }

  /** Whether the row has a cell: sheets end in many rows that only have a height. */
  private boolean row() {
    row = xml.number("r", row + 2) - 1;
    column = -1;
    grid.row(row, xml.attribute("hidden") != null && xml.isOn("hidden"));
    boolean[] filled = {false};
    xml.children(name -> filled[0] |= cell());
    return filled[0];
  }

  private boolean cell() {
    Place place = place(xml.attribute("r", ""));
    column = place == null ? column + 1 : place.column();
    String type = xml.attribute("t", "n");
    int style = xml.number("s", 0);
    StringBuilder raw = new StringBuilder();
    xml.descendants(name -> {
      switch (name) {
        case "v", "t" -> raw.append(xml.text());
        case "f", "rPh" -> xml.children(skipped -> {});
        default -> {}
      }
    });
    grid.text(row, column, EscapedText.read(shown(type, style, raw.toString())));
    return !raw.isEmpty();
  }

  private String shown(String type, int style, String raw) {
    return switch (type) {
      case "s" -> string(raw);
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      case "n" -> number(style, raw);
      default -> raw;
    };
  }

  private String string(String index) {
    try {
      return strings.get(Integer.parseInt(index.trim()));
    } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
      throw OfficePackage.damaged(damaged);
    }
  }

  private String number(int style, String raw) {
    int format = styles.format(style);
    try {
      return raw.isBlank()
          ? ""
          : values.of(Double.parseDouble(raw.trim()), format, styles.pattern(format));
    } catch (NumberFormatException damaged) {
      return raw;
    }
  }

  private void region() {
    String[] corners = xml.attribute("ref", "").split(":");
    Place first = place(corners[0]);
    Place last = corners.length > 1 ? place(corners[1]) : first;
    if (first != null && last != null) {
      grid.merge(first.row(), first.column(), last.row(), last.column());
    }
  }

  private static @Nullable Place place(String reference) {
    Matcher matcher = PLACE.matcher(reference);
    if (!matcher.matches()) {
      return null;
    }
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) {
      column = 26 * column + letter - 'A' + 1;
    }
    return new Place(Integer.parseInt(matcher.group(2)) - 1, column - 1);
  }
}
