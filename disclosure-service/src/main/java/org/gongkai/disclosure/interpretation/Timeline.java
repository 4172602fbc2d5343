package org.gongkai.disclosure.interpretation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.item.ValidityChange;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of a policy from its making on: publication, interpretations, how its execution
 * goes, what it has brought about, its changes and its end.
 */
final class Timeline {

  private static final Comparator<TimelineEntry> EARLIEST_FIRST =
      Comparator.comparing(TimelineEntry::date)
          .thenComparing(TimelineEntry::kind)
          .thenComparing(entry -> Objects.requireNonNullElse(entry.at(), Instant.EPOCH))
          .thenComparing(entry -> Objects.requireNonNullElse(entry.itemId(), ""));

  private final PublicItem policy;
  private final ZoneId zone;
  private final List<TimelineEntry> entries = new ArrayList<>();

  private Timeline(PublicItem policy, ZoneId zone) {
    this.policy = policy;
    this.zone = zone;
  }

  /** The earliest first; days to come are told as well. */
  static List<TimelineEntry> of(
      PublicItem policy, List<InterpretationReading.Line> interpretations, ZoneId zone) {
    Timeline timeline = new Timeline(policy, zone);
    timeline.editions();
    timeline.days();
    interpretations.forEach(timeline::interpretation);
    return timeline.entries.stream().sorted(EARLIEST_FIRST).toList();
  }

  private void editions() {
    for (Edition.Line line : policy.editions()) {
      boolean first = line.number() == 1;
      add(
          first ? TimelineEntry.Kind.PUBLISHED : TimelineEntry.Kind.CORRECTED,
          line.publishedAt(),
          policy.content().title(),
          policy.id(),
          line.number(),
          line.note());
    }
  }

  /** From when to when it holds, whoever has said so. */
  private void days() {
    LocalDate effective = policy.content().elements().effectiveDate();
    LocalDate expiry = policy.content().elements().expiryDate();
    String title = policy.content().title();
    if (effective != null) {
      day(TimelineEntry.Kind.EFFECTIVE, effective, title, null);
    }
    for (ValidityChange change : policy.validityChanges()) {
      day(kind(change.validity()), change.from(), change.basis(), change.byItem());
    }
    boolean ended =
        policy.validityChanges().stream().anyMatch(change -> change.validity() != Validity.AMENDED);
    if (expiry != null && !ended) {
      // A document holds to the end of its last day.
      day(TimelineEntry.Kind.EXPIRED, expiry.plusDays(1), title, null);
    }
  }

  private void interpretation(InterpretationReading.Line line) {
    Sheet.After after = line.after();
    TimelineEntry.Kind kind =
        switch (line.phase()) {
          case BEFORE -> TimelineEntry.Kind.INTERPRETED_BEFORE;
          case WITH -> TimelineEntry.Kind.INTERPRETED;
          case AFTER -> after == null ? TimelineEntry.Kind.DEEP : after.entry();
        };
    add(kind, line.publishedAt(), line.title(), line.id(), null, who(line.interpreter()));
  }

  private static String who(Interpreter interpreter) {
    String title = interpreter.title();
    return title == null ? interpreter.name() : title + " " + interpreter.name();
  }

  private static TimelineEntry.Kind kind(Validity validity) {
    return switch (validity) {
      case REPEALED -> TimelineEntry.Kind.REPEALED;
      case AMENDED -> TimelineEntry.Kind.AMENDED;
      case EXPIRED -> TimelineEntry.Kind.EXPIRED;
      case VALID, NOT_YET -> TimelineEntry.Kind.EFFECTIVE;
    };
  }

  private void add(
      TimelineEntry.Kind kind,
      Instant at,
      String title,
      String item,
      @Nullable Integer edition,
      @Nullable String detail) {
    LocalDate date = LocalDate.ofInstant(at, zone);
    entries.add(
        new TimelineEntry(
            date, at, kind, kind.label(), title, item, "/record/" + item, edition, detail));
  }

  private void day(TimelineEntry.Kind kind, LocalDate date, String title, @Nullable String item) {
    String path = item == null ? null : "/record/" + item;
    entries.add(new TimelineEntry(date, null, kind, kind.label(), title, item, path, null, null));
  }
}
