package org.gongkai.task.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a plan's year.
 *
 * @param asOf the day whose deadlines have counted: today, at most the last one of the year
 * @param groups in the order of the plan; rows outside any group are 其他
 * @param units those that have rows of the plan, by id
 */
public record Figures(
    String planId,
    String unit,
    String unitName,
    String title,
    int year,
    LocalDate asOf,
    TaskCount tasks,
    List<Group> groups,
    List<OfUnit> units,
    QuotaCount quotas,
    ProblemCount problems,
    @Nullable Integer accountability) {

  /** A group of tasks. */
  public record Group(String name, TaskCount tasks) {}

  /** A responsible unit; a row counts once for each of its units. */
  public record OfUnit(
      String unit,
      String name,
      TaskCount tasks,
      QuotaCount quotas,
      ProblemCount problems,
      @Nullable Integer accountability,
      @Nullable Score assessment) {

    OfUnit withoutCases() {
      return new OfUnit(unit, name, tasks, quotas, problems, null, assessment);
    }
  }

  /** The result of the year's assessment. */
  public record Score(double score, double of, @Nullable Integer rank) {}

  public Figures {
    groups = List.copyOf(groups);
    units = List.copyOf(units);
  }

  /** For those who may not know of accountability cases. */
  Figures withoutCases() {
    return new Figures(
        planId,
        unit,
        unitName,
        title,
        year,
        asOf,
        tasks,
        groups,
        units.stream().map(OfUnit::withoutCases).toList(),
        quotas,
        problems,
        null);
  }
}
