package org.gongkai.task.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as anybody may read it. */
record UnitView(
    String id,
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
    @Nullable UnitContact contact,
    @Nullable Boolean disclosureOffice,
    long revision) {

  static UnitView of(Unit unit) {
    UnitContent content = unit.content();
    return new UnitView(
        unit.id(),
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
        content.contact(),
        content.disclosureOffice(),
        unit.revision());
  }
}
