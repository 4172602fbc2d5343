package org.gongkai.disclosure.interpretation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * How a unit and those below it interpreted in a period, by day of publication, both days included.
 *
 * @param due published documents that had to be interpreted, exemptions left out
 * @param interpreted those of them with a published interpretation
 * @param rate {@code interpreted} of {@code due} in percent; null when nothing was due
 * @param interpretations published interpretations
 * @param moreThanText those with at least one form that is more than text
 * @param moreThanTextShare in percent; null without interpretations
 * @param headLed interpretations led by the head of a unit
 * @param heads per head how many
 * @param units each unit's own part
 * @param before the time of the same length just before, to see whether the share rises
 */
record Statistics(
    String unit,
    LocalDate from,
    LocalDate to,
    int due,
    int interpreted,
    int exempt,
    @Nullable Double rate,
    int interpretations,
    int moreThanText,
    @Nullable Double moreThanTextShare,
    Map<Form, Integer> forms,
    Map<Phase, Integer> phases,
    int headLed,
    int byExperts,
    int bySpokespersons,
    List<HeadCount> heads,
    List<UnitLine> units,
    Before before) {

  /** The interpretations that one head led; the year's duty is at least one. */
  record HeadCount(String unit, String name, int interpretations) {}

  /**
   * @param shareChange how many percentage points the share of more than text has risen since; null
   *     without interpretations in either time
   */
  record Before(
      LocalDate from,
      LocalDate to,
      int interpretations,
      int moreThanText,
      @Nullable Double moreThanTextShare,
      @Nullable Double shareChange) {

    private static Before of(Found found, @Nullable Double now) {
      int more = more(found.earlier);
      Double then = share(more, found.earlier.size());
      return new Before(
          firstBefore(found.from, found.to),
          found.from.minusDays(1),
          found.earlier.size(),
          more,
          then,
          now == null || then == null ? null : Math.round((now - then) * 10) / 10.0);
    }
  }

  /**
   * What is counted.
   *
   * @param interpretedPolicies documents with a published interpretation
   * @param earlier interpretations of the time just before
   */
  record Found(
      String unit,
      LocalDate from,
      LocalDate to,
      Collection<Duty> duties,
      Set<String> interpretedPolicies,
      Collection<Sheet> sheets,
      Collection<Sheet> earlier) {}

  /** The first day of the time of the same length that ends the day before. */
  static LocalDate firstBefore(LocalDate from, LocalDate to) {
    return from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
  }

  static Statistics of(Found found, UnitTree tree) {
    Collection<Duty> duties = found.duties;
    Collection<Sheet> sheets = found.sheets;
    List<Duty> due = duties.stream().filter(Duty::isOpen).toList();
    int interpreted = interpreted(due, found.interpretedPolicies);
    int more = more(sheets);
    Map<Form, Integer> forms = new EnumMap<>(Form.class);
    Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
    sheets.forEach(sheet -> {
      sheet.forms().stream().distinct().forEach(form -> forms.merge(form, 1, Integer::sum));
      phases.merge(sheet.phase(), 1, Integer::sum);
    });
    return new Statistics(
        found.unit,
        found.from,
        found.to,
        due.size(),
        interpreted,
        duties.size() - due.size(),
        share(interpreted, due.size()),
        sheets.size(),
        more,
        share(more, sheets.size()),
        forms,
        phases,
        by(Interpreter.Kind.HEAD, sheets),
        by(Interpreter.Kind.EXPERT, sheets),
        by(Interpreter.Kind.SPOKESPERSON, sheets),
        heads(sheets),
        UnitLine.of(found, due, tree),
        Before.of(found, share(more, sheets.size())));
  }

  static int interpreted(Collection<Duty> due, Set<String> policies) {
    return (int) due.stream().filter(duty -> policies.contains(duty.id())).count();
  }

  /** Interpretations with at least one form that is more than text. */
  static int more(Collection<Sheet> sheets) {
    return (int)
        sheets.stream().filter(it -> it.forms().stream().anyMatch(Form::isMoreThanText)).count();
  }

  static int by(Interpreter.Kind kind, Collection<Sheet> sheets) {
    return (int) sheets.stream().filter(it -> it.interpreter().kind() == kind).count();
  }

  private static List<HeadCount> heads(Collection<Sheet> sheets) {
    Map<String, TreeMap<String, Integer>> counts =
        sheets.stream()
            .filter(sheet -> sheet.interpreter().kind() == Interpreter.Kind.HEAD)
            .collect(
                Collectors.groupingBy(
                    Sheet::unit,
                    TreeMap::new,
                    Collectors.toMap(
                        sheet -> sheet.interpreter().name(),
                        sheet -> 1,
                        Integer::sum,
                        TreeMap::new)));
    return counts.entrySet().stream()
        .flatMap(unit ->
            unit.getValue().entrySet().stream()
                .map(head -> new HeadCount(unit.getKey(), head.getKey(), head.getValue())))
        .toList();
  }

  /** In percent with one decimal; null of nothing. */
  static @Nullable Double share(int part, int whole) {
    return whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0;
  }
}
