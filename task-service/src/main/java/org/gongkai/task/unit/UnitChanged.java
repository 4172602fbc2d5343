package org.gongkai.task.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.unit.changed.v1}: the unit's whole state. */
record UnitChanged(
    String id,
    long revision,
    Instant occurredAt,
    String name,
    List<String> shortNames,
    List<String> historicNames,
    UnitLevel level,
    UnitKind kind,
    @Nullable String parentId,
    @Nullable Boolean active,
    @Nullable String competentUnitId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String successorId,
    @Nullable UnitContact contact) {

  static UnitChanged of(String id, long revision, UnitContent content, Instant at) {
    return new UnitChanged(
        id,
        revision,
        at,
        content.name(),
        content.shortNames(),
        content.historicNames(),
        content.level(),
        content.kind(),
        content.parentId(),
        content.active(),
        content.competentUnitId(),
        content.validFrom(),
        content.validTo(),
        content.successorId(),
        content.contact());
  }
}
