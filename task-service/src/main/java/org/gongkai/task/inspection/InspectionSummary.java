package org.gongkai.task.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection showed of each unit: the data of a circular.
 *
 * @param problems how many faults were found in all
 */
public record InspectionSummary(
    String id, String title, String period, List<OfUnit> units, int problems) {

  /**
   * What it showed of one unit.
   *
   * @param score mean over its targets
   */
  public record OfUnit(
      String unit,
      @Nullable String unitName,
      int targets,
      double score,
      List<Unmet> unmet,
      int problems) {}

  /** A question that was not met. */
  public record Unmet(String target, String code, String text, @Nullable String facts) {}

  public static InspectionSummary of(Inspection inspection, UnitTree tree) {
    Map<String, String> texts =
        inspection.plan().checklist().stream()
            .collect(Collectors.toMap(ChecklistItem::code, ChecklistItem::text));
    Map<String, List<TargetResult>> byUnit =
        inspection.results().stream()
            .collect(
                Collectors.groupingBy(
                    result -> InspectionScope.unitOf(result.target()),
                    TreeMap::new,
                    Collectors.toList()));
    List<OfUnit> units = new ArrayList<>();
    byUnit.forEach((unit, results) -> units.add(ofUnit(unit, results, texts, tree)));
    int problems = units.stream().mapToInt(OfUnit::problems).sum();
    InspectionPlan plan = inspection.plan();
    return new InspectionSummary(inspection.id(), plan.title(), plan.period(), units, problems);
  }

  private static OfUnit ofUnit(
      String unit, List<TargetResult> results, Map<String, String> texts, UnitTree tree) {
    List<Unmet> unmet =
        results.stream()
            .flatMap(result ->
                result.unmet().stream()
                    .map(mark ->
                        new Unmet(
                            result.target(),
                            mark.code(),
                            texts.getOrDefault(mark.code(), mark.code()),
                            mark.facts())))
            .toList();
    double mean = results.stream().mapToDouble(TargetResult::score).average().orElse(0);
    double score = Math.round(mean * 100) / 100.0;
    return new OfUnit(unit, tree.name(unit), results.size(), score, unmet, unmet.size());
  }
}
