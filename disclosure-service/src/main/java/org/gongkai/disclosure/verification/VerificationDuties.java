package org.gongkai.disclosure.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Verification;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.PublicFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Public items to be compared with the facts again: by the day that the last comparison named, and
 * in the columns of services to the public in a cycle, also when nobody has ever done it.
 */
@Component
class VerificationDuties implements DutySource {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int WARN_DAYS = 7;
  private static final int MOST_OF_COLUMNS = 500;

  private final Verifications verifications;
  private final Items items;
  private final PublicFacts facts;
  private final VerificationCycle cycle;

  VerificationDuties(
      Verifications verifications, Items items, PublicFacts facts, VerificationCycle cycle) {
    this.verifications = verifications;
    this.items = items;
    this.facts = facts;
    this.cycle = cycle;
  }

  @Override
  public String name() {
    return "verification";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    LocalDate until = today.plusDays(WARN_DAYS);
    return Flux.concat(verifications.waiting(until), ofColumns(until))
        .distinct(Item::id)
        .mapNotNull(item -> finding(item, cycle, today));
  }

  /** The oldest come first; what was published within the cycle cannot be due. */
  private Flux<Item> ofColumns(LocalDate until) {
    Instant before = until.minus(cycle.period()).plusDays(1).atStartOfDay(CHINA).toInstant();
    return facts
        .whenComplete()
        .flatMapIterable(all ->
            all.stream()
                .filter(fact -> cycle.columns().contains(fact.column()))
                .filter(fact -> !fact.migrated() && fact.publishedAt().isBefore(before))
                .sorted(Comparator.comparing(Fact::publishedAt))
                .map(Fact::id)
                .limit(MOST_OF_COLUMNS)
                .toList())
        .concatMap(items::find)
        .filter(Verifications::isWatched);
  }

  /** Null while it is not due yet. */
  static @Nullable DutyFinding finding(Item item, VerificationCycle cycle, LocalDate today) {
    LocalDate due = due(item, cycle);
    if (due == null || due.isAfter(today.plusDays(WARN_DAYS))) {
      return null;
    }
    Verification last = item.verification();
    String when = last == null ? "发布后尚未核验" : "最近一次核验于" + day(last.at());
    return new DutyFinding(
        "verify/" + item.id(),
        DutyKind.VERIFICATION_DUE,
        item.content().unit(),
        "核验《" + item.content().title() + "》是否准确",
        due,
        today.isAfter(due) ? Light.RED : Light.YELLOW,
        List.of(item.id()),
        "/api/disclosure/desk/" + item.id(),
        when + "，须于" + due + "前核验。");
  }

  /** The day that was named, otherwise the cycle of the column; null when neither is there. */
  static @Nullable LocalDate due(Item item, VerificationCycle cycle) {
    Verification last = item.verification();
    if (last != null && last.nextDate() != null) {
      return last.nextDate();
    }
    Edition edition = Objects.requireNonNull(item.edition());
    if (!cycle.columns().contains(edition.content().column())) {
      return null;
    }
    Instant from =
        last == null || edition.publishedAt().isAfter(last.at())
            ? edition.publishedAt()
            : last.at();
    return day(from).plus(cycle.period());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(CHINA).toLocalDate();
  }
}
