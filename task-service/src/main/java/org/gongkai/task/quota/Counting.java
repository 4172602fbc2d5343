package org.gongkai.task.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.activity.Activities;
import org.gongkai.task.activity.CountedActivity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what was done, with one query for all units of a quota. */
class Counting {

  private final Activities activities;
  private final QuotaSubjects subjects;
  private final Clock clock;

  Counting(Activities activities, QuotaSubjects subjects, Clock clock) {
    this.activities = activities;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** One for each unit that the quota binds: on the last day of the period, or today if earlier. */
  Flux<Tally> tallies(Quota quota, Period period) {
    return subjects
        .of(quota, on(period))
        .flatMapMany(bound ->
            records(quota, quota.territory(), period.first(), period.last())
                .flatMapIterable(records -> Tally.of(quota, bound.units(), records)));
  }

  /** Of one unit, bound by the quota or not. */
  Mono<Tally> tally(Quota quota, Period period, String unit) {
    return tallies(quota, List.of(period), unit).single();
  }

  /** Of one unit in several periods of a year, with one query. */
  Flux<Tally> tallies(Quota quota, List<Period> periods, String unit) {
    boolean whole = quota.content().subject() == QuotaContent.Subject.TERRITORY;
    String within = whole ? quota.territory() : unit;
    LocalDate first = periods.getFirst().first();
    LocalDate last = periods.getLast().last();
    return records(quota, within, first, last)
        .flatMapIterable(records ->
            periods.stream().map(period -> tally(quota, period, within, records)).toList());
  }

  /** The day on which the members of a period are looked up. */
  LocalDate on(Period period) {
    LocalDate today = LocalDate.now(clock);
    return period.last().isBefore(today) ? period.last() : today;
  }

  private static Tally tally(
      Quota quota, Period period, String unit, List<CountedActivity> records) {
    List<CountedActivity> during =
        records.stream().filter(record -> period.contains(record.content().date())).toList();
    return Tally.of(quota, List.of(unit), during).getFirst();
  }

  private Mono<List<CountedActivity>> records(
      Quota quota, String within, LocalDate first, LocalDate last) {
    return activities.counted(within, quota.content().kinds(), first, last).collectList();
  }
}
