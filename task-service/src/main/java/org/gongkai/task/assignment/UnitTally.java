package org.gongkai.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.task.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What one unit has to do of one plan, in numbers that hold on any day. What it has chosen itself
 * in a year counts as a plan of its own.
 *
 * @param states how many are in which state
 * @param owed how many are still owed, by their last day in time
 * @param withoutDay how many are owed of which nobody knows when they are late
 * @param duties how many were there from when to when, for the reports they owe
 */
public record UnitTally(
    @BsonId String id,
    long revision,
    String unitId,
    @Nullable String planId,
    String planUnit,
    int year,
    Map<String, Integer> states,
    List<DueCount> owed,
    int withoutDay,
    List<Duty> duties,
    Instant changedAt)
    implements Tally {

  /** How many have this last day in time. */
  public record DueCount(LocalDate date, int count) {}

  /** How many were given on a day and closed on another, or are not closed yet. */
  public record Duty(LocalDate openedOn, @Nullable LocalDate closedOn, int count) {}

  static String id(@Nullable String planId, int year, String unitId) {
    return (planId == null ? "~" + year : planId) + "/" + unitId;
  }

  static UnitTally of(
      Assignment one, Collection<Assignment> all, Optional<UnitTally> last, Instant now) {
    return new UnitTally(
        id(one.planId(), one.year(), one.unitId()),
        last.map(UnitTally::revision).orElse(0L) + 1,
        one.unitId(),
        one.planId(),
        one.planUnit(),
        one.year(),
        states(all),
        owed(all),
        (int) all.stream().filter(a -> a.state().isOwed() && a.needsDeadline()).count(),
        duties(all),
        now);
  }

  public int in(AssignmentState state) {
    return states.getOrDefault(state.name(), 0);
  }

  public int owedBetween(LocalDate first, LocalDate last) {
    return owed.stream()
        .filter(due -> !due.date().isBefore(first) && !due.date().isAfter(last))
        .mapToInt(DueCount::count)
        .sum();
  }

  public int overdue(LocalDate today) {
    return owedBetween(LocalDate.EPOCH, today.minusDays(1));
  }

  @Override
  public boolean counts(Tally other) {
    return other instanceof UnitTally that
        && states.equals(that.states)
        && owed.equals(that.owed)
        && withoutDay == that.withoutDay
        && duties.equals(that.duties);
  }

  private static Map<String, Integer> states(Collection<Assignment> all) {
    Map<String, Integer> states = new TreeMap<>();
    all.forEach(one -> states.merge(one.state().name(), 1, Integer::sum));
    return states;
  }

  private static List<DueCount> owed(Collection<Assignment> all) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    all.stream()
        .map(Assignment::owedOn)
        .filter(Objects::nonNull)
        .forEach(day -> days.merge(day, 1, Integer::sum));
    return days.entrySet().stream().map(e -> new DueCount(e.getKey(), e.getValue())).toList();
  }

  /**
   * What is disputed owes no reports before the office has decided; nor does what was cancelled.
   */
  private static List<Duty> duties(Collection<Assignment> all) {
    record Span(LocalDate from, Optional<LocalDate> to) {}
    return all.stream()
        .filter(one -> one.state() != AssignmentState.DISPUTED && one.countsForParent())
        .collect(
            Collectors.groupingBy(
                one -> new Span(one.openedOn(), Optional.ofNullable(one.closedOn())),
                Collectors.summingInt(one -> 1)))
        .entrySet()
        .stream()
        .map(e -> new Duty(e.getKey().from(), e.getKey().to().orElse(null), e.getValue()))
        .sorted(
            Comparator.comparing(Duty::openedOn).thenComparing(d -> String.valueOf(d.closedOn())))
        .toList();
  }
}
