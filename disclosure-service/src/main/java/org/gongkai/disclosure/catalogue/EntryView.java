package org.gongkai.disclosure.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** One version of an entry, as everybody may read it. */
record EntryView(
    String code,
    String unit,
    @Nullable String unitName,
    String subject,
    String content,
    @Nullable String form,
    @Nullable String scope,
    @Nullable String basis,
    @Nullable TimeLimit timeLimit,
    @Nullable Integer updateCycleMonths,
    @Nullable String channel,
    int version,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    EntryVersion.Source source,
    @Nullable String note,
    EntryVersion.Change change,
    Instant at,
    String by,
    long revision,
    List<String> allowedActions) {

  static EntryView of(CatalogueEntry entry, EntryVersion version, UnitTree units, Actor caller) {
    EntryContent content = version.content();
    boolean mayAct = caller.is(Role.OFFICE) && units.isWithin(entry.unit(), caller.unit());
    boolean open = entry.current().validTo() == null;
    return new EntryView(
        entry.id(),
        entry.unit(),
        units.name(entry.unit()),
        content.subject(),
        content.content(),
        content.form(),
        content.scope(),
        content.basis(),
        content.timeLimit(),
        content.updateCycleMonths(),
        content.channel(),
        version.number(),
        version.validFrom(),
        version.validTo(),
        version.source(),
        version.note(),
        version.change(),
        version.at(),
        version.by().name(),
        entry.revision(),
        !mayAct ? List.of() : open ? List.of("change", "close") : List.of("change"));
  }
}
