package org.gongkai.task.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often within its period a fulfilment is wanted. */
public enum Cycle {
  /** Once for the whole period. */
  ONCE(0),
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6);

  /** Ten years of months; nobody plans further. */
  private static final int MOST = 120;

  private final int months;

  Cycle(int months) {
    this.months = months;
  }

  /** A part of the calendar that lies, at least partly, within the period, cut to it. */
  record Turn(String name, DateRange days) {}

  /** The turns of a period in their order. */
  List<Turn> turns(DateRange period) {
    if (this == ONCE) {
      return List.of(new Turn(period.from() + "/" + period.to(), period));
    }
    List<Turn> turns = new ArrayList<>();
    YearMonth first = YearMonth.from(period.from());
    first = first.minusMonths((first.getMonthValue() - 1) % months);
    while (!first.atDay(1).isAfter(period.to()) && turns.size() < MOST) {
      LocalDate end = first.plusMonths(months - 1L).atEndOfMonth();
      LocalDate from = first.atDay(1).isBefore(period.from()) ? period.from() : first.atDay(1);
      LocalDate to = end.isAfter(period.to()) ? period.to() : end;
      turns.add(new Turn(name(first), new DateRange(from, to)));
      first = first.plusMonths(months);
    }
    return turns;
  }

  private String name(YearMonth first) {
    int number = (first.getMonthValue() - 1) / months + 1;
    return switch (this) {
      case QUARTER -> String.format(Locale.ROOT, "%dQ%d", first.getYear(), number);
      case HALF_YEAR -> String.format(Locale.ROOT, "%dH%d", first.getYear(), number);
      case ONCE, MONTH -> first.toString();
    };
  }
}
