package org.gongkai.disclosure.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A duty as staff see it. */
record DutyView(
    String id,
    String key,
    DutyKind kind,
    String kindName,
    String unit,
    @Nullable String unitName,
    String title,
    @Nullable LocalDate due,
    Light light,
    String lightName,
    List<String> itemIds,
    @Nullable String link,
    String detail,
    boolean open,
    Instant foundAt,
    Instant since,
    @Nullable Instant resolvedAt,
    long revision) {

  static DutyView of(Duty duty, UnitTree units) {
    return new DutyView(
        duty.id(),
        duty.key(),
        duty.kind(),
        duty.kind().label(),
        duty.unit(),
        units.name(duty.unit()),
        duty.title(),
        duty.due(),
        duty.light(),
        duty.light().label(),
        duty.itemIds(),
        duty.link(),
        duty.detail(),
        duty.open(),
        duty.foundAt(),
        duty.since(),
        duty.resolvedAt(),
        duty.revision());
  }
}
