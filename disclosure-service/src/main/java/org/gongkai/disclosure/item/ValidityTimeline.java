package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document holds, for any day: not before its effective date, to the end of its expiry
 * date, and not from the day of a repeal on. What no date decides is as its issuer stated it.
 */
record ValidityTimeline(Elements elements, List<ValidityChange> changes) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The Chinese day of an instant. */
  static LocalDate day(Instant at) {
    return at.atZone(CHINA).toLocalDate();
  }

  /** Null only when nothing was stated and no date decides. */
  @Nullable Validity on(LocalDate day) {
    Optional<Validity> ended = ended(day);
    if (ended.isPresent()) {
      return ended.get();
    }
    LocalDate effective = elements.effectiveDate();
    if (effective != null) {
      if (day.isBefore(effective)) {
        return Validity.NOT_YET;
      }
      if (elements.validity() == Validity.NOT_YET) {
        return begun(day).orElse(Validity.VALID);
      }
    }
    return begun(day).orElse(elements.validity());
  }

  /** The next day after this one on which the answer is another; null when it stays. */
  @Nullable LocalDate nextAfter(LocalDate day) {
    Validity now = on(day);
    return turns().filter(turn -> turn.isAfter(day) && on(turn) != now).findFirst().orElse(null);
  }

  private Optional<Validity> ended(LocalDate day) {
    Optional<Validity> decided =
        reached(day).filter(ValidityTimeline::isEnd).map(ValidityChange::validity).findFirst();
    LocalDate expiry = elements.expiryDate();
    return decided.isEmpty() && expiry != null && day.isAfter(expiry)
        ? Optional.of(
            elements.validity() == Validity.REPEALED ? Validity.REPEALED : Validity.EXPIRED)
        : decided;
  }

  private Optional<Validity> begun(LocalDate day) {
    return reached(day).map(ValidityChange::validity).findFirst();
  }

  private Stream<ValidityChange> reached(LocalDate day) {
    return changes.stream()
        .filter(change -> !change.from().isAfter(day))
        .sorted(Comparator.comparing(ValidityChange::from));
  }

  private static boolean isEnd(ValidityChange change) {
    return change.validity() == Validity.REPEALED || change.validity() == Validity.EXPIRED;
  }

  private Stream<LocalDate> turns() {
    LocalDate expiry = elements.expiryDate();
    return Stream.concat(
            Stream.of(
                    Optional.ofNullable(elements.effectiveDate()),
                    Optional.ofNullable(expiry == null ? null : expiry.plusDays(1)))
                .flatMap(Optional::stream),
            changes.stream().map(ValidityChange::from))
        .sorted();
  }
}
