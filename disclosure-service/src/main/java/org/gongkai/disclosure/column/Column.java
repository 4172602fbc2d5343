package org.gongkai.disclosure.column;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the public tree (栏目). Id, parent, kind and unit never change.
 *
 * @param order among the columns of the same parent
 * @param unit whose self-chosen column it is; null when every unit has it
 * @param cycleMonths within how many months something new is expected; only of CYCLE
 * @param required whether it must not be blank
 * @param ownerUnit the one unit that fills a shared column; null when each unit does
 * @param description what belongs into it, Chinese
 * @param types of documents that belong into it, its template; empty: of every type
 * @param closedAt since when nothing new may be put into it; null while it is open
 * @param revision 0 as configured, before it was stored
 */
public record Column(
    String id,
    String name,
    @Nullable String parentId,
    int order,
    ColumnKind kind,
    @Nullable String unit,
    Timeliness timeliness,
    @Nullable Integer cycleMonths,
    boolean required,
    @Nullable String ownerUnit,
    @Nullable String description,
    List<String> types,
    @Nullable Instant closedAt,
    long revision) {

  /** Columns that were stored before there were templates take everything. */
  public Column {
    types = types == null ? List.of() : List.copyOf(types);
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  /** Whether the unit may put items into it, as long as it is open. */
  public boolean isOf(String someUnit) {
    return unit == null || unit.equals(someUnit);
  }

  /** Whether the unit is the one that has to fill it, or one of all that have to. */
  public boolean isFilledBy(String someUnit) {
    return isOf(someUnit) && (ownerUnit == null || ownerUnit.equals(someUnit));
  }

  /** Whether documents of that type belong into it. */
  public boolean takes(String type) {
    return types.isEmpty() || types.contains(type);
  }

  Column revised(ColumnRequest wanted) {
    return new Column(
        id,
        wanted.name().strip(),
        parentId,
        wanted.order() == null ? order : wanted.order(),
        kind,
        unit,
        wanted.timeliness() == null ? timeliness : wanted.timeliness(),
        wanted.cycleMonths(),
        wanted.required() == null ? required : wanted.required(),
        wanted.ownerUnit(),
        wanted.description(),
        wanted.types() == null ? types : wanted.types(),
        closedAt,
        revision + 1);
  }

  Column closed(@Nullable Instant since) {
    return new Column(
        id,
        name,
        parentId,
        order,
        kind,
        unit,
        timeliness,
        cycleMonths,
        required,
        ownerUnit,
        description,
        types,
        since,
        revision + 1);
  }

  /** The same apart from the revision. */
  boolean saysTheSameAs(Column other) {
    return new Column(
            id,
            name,
            parentId,
            order,
            kind,
            unit,
            timeliness,
            cycleMonths,
            required,
            ownerUnit,
            description,
            types,
            closedAt,
            other.revision)
        .equals(other);
  }
}
