package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would fulfil a row: so many publications in a column or of a type, by certain units, in a
 * period or in each turn of it.
 *
 * @param columns ids of columns of the disclosure service; empty when any will do
 * @param types types of items, such as NOTICE; empty when any will do
 * @param units whose publications count, with all units below them; empty for the responsible ones
 * @param count how many each turn of the cycle needs
 * @param keys unit and column or type of whatever may fulfil it, for the index
 */
public record Fulfilment(
    List<String> columns,
    List<String> types,
    List<String> units,
    DateRange period,
    Cycle cycle,
    int count,
    List<String> keys) {

  public Fulfilment {
    columns = List.copyOf(columns);
    types = List.copyOf(types);
    units = List.copyOf(units);
    keys = List.copyOf(keys);
  }

  public static Fulfilment declare(
      List<String> columns,
      List<String> types,
      List<String> units,
      DateRange period,
      Cycle cycle,
      int count) {
    return new Fulfilment(columns, types, units, period, cycle, count, List.of());
  }

  /** Found by what the given units publish, unless it names units of its own. */
  Fulfilment by(Collection<String> responsible) {
    Collection<String> whose = units.isEmpty() ? responsible : units;
    List<String> found =
        whose.stream().flatMap(unit -> terms(columns, types).map(term -> key(unit, term))).toList();
    return new Fulfilment(columns, types, units, period, cycle, count, found);
  }

  /** Under which keys a publication of a unit, given with all units above it, may be wanted. */
  public static List<String> keys(Collection<String> upwards, String column, String type) {
    return upwards.stream()
        .flatMap(unit -> terms(List.of(column), List.of(type)).map(term -> key(unit, term)))
        .toList();
  }

  /** Whether a publication of that day counts; whose it is was looked up by key. */
  public boolean wants(String column, String type, LocalDate day) {
    return (columns.isEmpty() || columns.contains(column))
        && (types.isEmpty() || types.contains(type))
        && period.contains(day);
  }

  /** How far each turn has come, by the days of its accepted and its proposed evidence. */
  public List<TurnCount> count(Collection<LocalDate> accepted, Collection<LocalDate> proposed) {
    List<TurnCount> counted = new ArrayList<>();
    for (Cycle.Turn turn : cycle.turns(period)) {
      int done = within(turn.days(), accepted);
      counted.add(
          new TurnCount(turn.name(), turn.days(), count, done, within(turn.days(), proposed)));
    }
    return counted;
  }

  private static int within(DateRange days, Collection<LocalDate> all) {
    return (int) all.stream().filter(days::contains).count();
  }

  private static Stream<String> terms(List<String> columns, List<String> types) {
    return Stream.concat(
        columns.stream().map(column -> "column:" + column),
        types.stream().map(type -> "type:" + type));
  }

  private static String key(String unit, String term) {
    return unit + "/" + term;
  }
}
