package org.gongkai.task.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.task.plan.ItemOutline;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.unit.UnitTree;

/** How far a plan has come on a day, whole, by group and by unit. */
record ProgressView(
    String planId,
    String title,
    int year,
    LocalDate asOf,
    Counts whole,
    List<GroupCounts> groups,
    List<UnitCounts> units) {

  record GroupCounts(String name, Counts counts) {}

  record UnitCounts(String unit, String name, Counts counts) {}

  static ProgressView of(Plan plan, List<ItemOutline> rows, UnitTree tree, LocalDate today) {
    return new ProgressView(
        plan.id(),
        plan.head().title(),
        plan.head().year(),
        today,
        Counts.of(rows, today),
        groups(rows, today),
        units(rows, tree, today));
  }

  /** In the order of the plan. */
  private static List<GroupCounts> groups(List<ItemOutline> rows, LocalDate today) {
    return rows.stream()
        .filter(row -> row.group() != null)
        .collect(groupingBy(row -> String.valueOf(row.group()), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(group -> new GroupCounts(group.getKey(), Counts.of(group.getValue(), today)))
        .toList();
  }

  /** By name; a row of several units counts for each of them. */
  private static List<UnitCounts> units(List<ItemOutline> rows, UnitTree tree, LocalDate today) {
    Map<String, List<ItemOutline>> byUnit = new LinkedHashMap<>();
    rows.forEach(row ->
        row.unitIds().forEach(id -> byUnit.computeIfAbsent(id, any -> new ArrayList<>()).add(row)));
    return byUnit.entrySet().stream()
        .map(unit ->
            new UnitCounts(
                unit.getKey(),
                Objects.requireNonNullElse(tree.name(unit.getKey()), unit.getKey()),
                Counts.of(unit.getValue(), today)))
        .sorted(Comparator.comparing(UnitCounts::name).thenComparing(UnitCounts::unit))
        .toList();
  }
}
