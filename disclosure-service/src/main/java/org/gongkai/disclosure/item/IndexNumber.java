package org.gongkai.disclosure.item;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The 索引号 of a published item: {@code UNIT/2026-00001}. Serials have no gaps within a unit and
 * year, and none is used twice.
 *
 * @param series unit and year; the serial counts within it
 * @param given by another system in a form of its own; null for the usual form
 */
public record IndexNumber(String series, int serial, @Nullable String given) {

  public IndexNumber(String series, int serial) {
    this(series, serial, null);
  }

  /** A number that another system gave, kept as it is; it is unique like all others. */
  public static IndexNumber given(String text) {
    int dash = text.lastIndexOf('-');
    String serial = text.substring(dash + 1);
    if (dash > 0 && serial.matches("\\d{5,6}")) {
      IndexNumber usual = new IndexNumber(text.substring(0, dash), Integer.parseInt(serial));
      if (usual.text().equals(text)) {
        return usual;
      }
    }
    return new IndexNumber(text, 0, text);
  }

  private static final int DIGITS = 5;

  /** The series in which an item of this unit is numbered when published on that day. */
  public static String series(String unit, LocalDate day) {
    return unit.toUpperCase(Locale.ROOT) + "/" + day.getYear();
  }

  /** What is internal is numbered apart, so that the public numbers have no gaps. */
  static String series(boolean internal, String unit, LocalDate day) {
    return internal ? unit.toUpperCase(Locale.ROOT) + "/N" + day.getYear() : series(unit, day);
  }

  public static IndexNumber first(String series) {
    return new IndexNumber(series, 1);
  }

  public IndexNumber next() {
    return new IndexNumber(series, serial + 1);
  }

  public String text() {
    if (given != null) {
      return given;
    }
    return series + "-" + ("%0" + DIGITS + "d").formatted(serial);
  }
}
