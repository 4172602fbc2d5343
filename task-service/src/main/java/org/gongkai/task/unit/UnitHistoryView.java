package org.gongkai.task.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a unit became what it is.
 *
 * @param items the latest first
 * @param asOf what it was at the end of the day asked for
 */
record UnitHistoryView(String id, List<Change> items, @Nullable UnitContent asOf) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** One change. */
  record Change(long revision, Instant at, Editor by, String action, List<Field> changed) {}

  /** Who made it. */
  record Editor(String id, String name) {}

  /** A field before and after. */
  record Field(String field, @Nullable String before, @Nullable String after) {}

  static UnitHistoryView of(Unit unit, @Nullable LocalDate on) {
    List<Change> changes = new ArrayList<>();
    UnitContent before = null;
    for (UnitEdition edition : unit.history().toList()) {
      changes.addFirst(
          new Change(
              edition.revision(),
              edition.at(),
              new Editor(edition.byId(), edition.byName()),
              edition.revision() == 1 ? "unit.create" : "unit.change",
              changed(before, edition.content())));
      before = edition.content();
    }
    UnitContent asOf =
        on == null
            ? null
            : unit.before(on.plusDays(1).atStartOfDay(ZONE).toInstant())
                .map(UnitEdition::content)
                .orElse(null);
    return new UnitHistoryView(unit.id(), changes, asOf);
  }

  private static List<Field> changed(@Nullable UnitContent before, UnitContent after) {
    Map<String, String> old = before == null ? Map.of() : fields(before);
    Map<String, String> now = fields(after);
    return Stream.concat(now.keySet().stream(), old.keySet().stream())
        .distinct()
        .map(field -> new Field(field, old.get(field), now.get(field)))
        .filter(field -> !Objects.equals(field.before(), field.after()))
        .toList();
  }

  private static Map<String, String> fields(UnitContent content) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", content.name());
    fields.put("shortNames", String.join("、", content.shortNames()));
    fields.put("historicNames", String.join("、", content.historicNames()));
    fields.put("level", content.level().name());
    fields.put("kind", content.kind().name());
    fields.put("parentId", text(content.parentId()));
    fields.put("active", text(content.active()));
    fields.put("competentUnitId", text(content.competentUnitId()));
    fields.put("validFrom", text(content.validFrom()));
    fields.put("validTo", text(content.validTo()));
    fields.put("successorId", text(content.successorId()));
    fields.put("disclosureOffice", text(content.disclosureOffice()));
    UnitContact contact = content.contact();
    if (contact != null) {
      fields.put("contact.address", text(contact.address()));
      fields.put("contact.postalCode", text(contact.postalCode()));
      fields.put("contact.officeHours", text(contact.officeHours()));
      fields.put("contact.phone", text(contact.phone()));
      fields.put("contact.fax", text(contact.fax()));
      fields.put("contact.email", text(contact.email()));
    }
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
