package org.gongkai.task.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;

/** Units of two imaginary counties. */
final class UnitExamples {

  static final Instant NOW = Instant.parse("2021-01-04T01:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2021, 6, 15);

  static final Actor EDITOR = new Actor("admin", "白敬", "wangchuan", Set.of(Role.ADMIN));

  private UnitExamples() {}

  static UnitContent content(UnitKind kind, String name, String shortName, String parent) {
    return new UnitContent(
        name,
        List.of(shortName),
        List.of(),
        UnitLevel.COUNTY,
        kind,
        parent,
        true,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Unit unit(String id, UnitKind kind, String name, String shortName, String parent) {
    return Unit.create(id, content(kind, name, shortName, parent), UnitExamples.EDITOR, NOW);
  }

  static UnitTree tree(List<Unit> units) {
    return UnitTree.of(units, TODAY);
  }

  static List<Unit> twoCounties() {
    return List.of(
        unit("wangchuan", UnitKind.GOVERNMENT, "望川县人民政府", "县政府", null),
        unit("wangchuan-office", UnitKind.DEPARTMENT, "望川县人民政府办公室", "县政府办", "wangchuan"),
        unit("wangchuan-qingshi", UnitKind.TOWNSHIP, "青石镇人民政府", "青石镇", "wangchuan"),
        unit(
            "wangchuan-qingshi-care", UnitKind.INSTITUTION, "青石镇便民中心", "便民中心", "wangchuan-qingshi"),
        unit("linjiang", UnitKind.GOVERNMENT, "临江县人民政府", "县政府", null),
        unit("linjiang-office", UnitKind.DEPARTMENT, "临江县人民政府办公室", "县政府办", "linjiang"));
  }
}
