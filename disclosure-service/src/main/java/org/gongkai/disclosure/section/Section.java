package org.gongkai.disclosure.section;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.column.ColumnKind;
import org.jspecify.annotations.Nullable;

/**
 * The section of one unit (政府信息公开专栏).
 *
 * @param guide the published one; null when there is none
 * @param columns the four fixed ones, in their order
 * @param below units directly below
 */
public record Section(
    String unit,
    String name,
    @Nullable String level,
    @Nullable String kind,
    @Nullable String parentId,
    boolean active,
    int items,
    @Nullable Instant lastPublishedAt,
    String path,
    @Nullable GuideLine guide,
    List<Branch> columns,
    List<Below> below) {

  /**
   * A column with all below it.
   *
   * @param items with those of the columns below
   */
  public record Branch(
      String id,
      String name,
      ColumnKind kind,
      int items,
      @Nullable Instant lastPublishedAt,
      boolean closed,
      List<Branch> columns) {}

  /** Where the guide is and how old. */
  public record GuideLine(int number, LocalDate updatedOn, String path) {}

  /** A unit directly below. */
  public record Below(String unit, String name, String path) {}

  /** A section in the list of all. */
  public record Line(
      String unit,
      String name,
      @Nullable String level,
      @Nullable String kind,
      @Nullable String parentId,
      int items,
      @Nullable Instant lastPublishedAt,
      @Nullable LocalDate guideUpdatedOn,
      String path) {}
}
