package org.gongkai.disclosure.search;

import java.time.Instant;

/** Facts of items, for tests of the features that count them. */
public final class FactExamples {

  private FactExamples() {}

  public static Fact of(String id, String column, String unit, Instant publishedAt) {
    return fact(id, column, unit, "NOTICE", null, publishedAt, 0);
  }

  public static Fact numbered(String id, String unit, String type, String number) {
    return fact(id, "notices", unit, type, number, Instant.parse("2026-02-20T02:00:00Z"), 0);
  }

  public static Fact withBarePictures(String id, String unit, int pictures) {
    return fact(
        id, "notices", unit, "NOTICE", null, Instant.parse("2026-02-20T02:00:00Z"), pictures);
  }

  /** An institutional rule of a family. */
  public static Fact rule(String id, String unit, String family) {
    Instant at = Instant.parse("2026-02-20T02:00:00Z");
    return fact(id, "rules", unit, "RULE", family, null, at, 0, 0);
  }

  /** Without the elements of these bits. */
  public static Fact without(String id, String unit, String type, int absent) {
    Instant at = Instant.parse("2026-02-20T02:00:00Z");
    return fact(id, "notices", unit, type, null, null, at, 0, absent);
  }

  private static Fact fact(
      String id,
      String column,
      String unit,
      String type,
      String number,
      Instant publishedAt,
      int pictures) {
    return fact(id, column, unit, type, null, number, publishedAt, pictures, 0);
  }

  private static Fact fact(
      String id,
      String column,
      String unit,
      String type,
      String family,
      String number,
      Instant publishedAt,
      int pictures,
      int absent) {
    return new Fact(
        id,
        "事项" + id,
        unit,
        column,
        type,
        family,
        number,
        null,
        null,
        "VALID",
        publishedAt,
        publishedAt,
        pictures,
        absent,
        false,
        null);
  }
}
