package org.gongkai.disclosure.oai;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.search.PublicIndex;
import org.gongkai.disclosure.search.PublicLine;
import org.gongkai.disclosure.search.Scope;

/** The parts of the record as sets; names of theme classes are spelt in hexadecimal. */
record Sets(Columns columns) {

  private static final String COLUMN = "column-";
  private static final String UNIT = "unit-";
  private static final String THEME = "theme-";

  /**
   * @param name Chinese, for people
   */
  record NamedSet(String spec, String name) {}

  List<NamedSet> all(PublicIndex.Spread spread) {
    List<NamedSet> all = new ArrayList<>();
    for (Column column : columns.all()) {
      all.add(new NamedSet(COLUMN + column.id(), column.name()));
    }
    spread.units().forEach(unit -> all.add(new NamedSet(UNIT + unit.id(), unit.name())));
    spread.themes().forEach(theme -> all.add(new NamedSet(THEME + code(theme.id()), theme.name())));
    return all;
  }

  /** All sets that an item belongs to. */
  List<String> of(PublicLine line) {
    List<String> specs = new ArrayList<>();
    columns.path(line.column()).forEach(column -> specs.add(COLUMN + column));
    specs.add(UNIT + line.unit());
    if (line.themeClass() != null) {
      specs.add(THEME + code(PublicIndex.mainTheme(line.themeClass())));
    }
    return specs;
  }

  /** Empty for what cannot be a set. */
  static Optional<Scope> scope(String spec) {
    if (spec.isEmpty()) {
      return Optional.of(Scope.ALL);
    }
    if (spec.startsWith(COLUMN)) {
      return Optional.of(Scope.column(spec.substring(COLUMN.length())));
    }
    if (spec.startsWith(UNIT)) {
      return Optional.of(Scope.unit(spec.substring(UNIT.length())));
    }
    return spec.startsWith(THEME) && spec.substring(THEME.length()).matches("([0-9a-f]{2}){1,200}")
        ? Optional.of(Scope.theme(name(spec.substring(THEME.length()))))
        : Optional.empty();
  }

  private static String code(String name) {
    return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String code) {
    return new String(HexFormat.of().parseHex(code), StandardCharsets.UTF_8);
  }
}
