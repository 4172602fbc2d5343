package org.gongkai.disclosure.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.interpretation.Registry;
import org.gongkai.disclosure.press.PressEvents;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What meetings oblige to: publishing their record, and interpreting at once what is important. */
@Component
class MeetingDuties implements DutySource {

  private static final int MOST = 2_000;
  private static final int YEARS = 2;

  private final Meetings meetings;
  private final PressEvents press;
  private final Registry interpretations;
  private final Units units;
  private final Clock clock;
  private final Duration interpretWithin;

  MeetingDuties(
      Meetings meetings,
      PressEvents press,
      Registry interpretations,
      Units units,
      Clock clock,
      @Value("${gongkai.disclosure.meeting.interpret-within:3d}") Duration interpretWithin) {
    this.meetings = meetings;
    this.press = press;
    this.interpretations = interpretations;
    this.units = units;
    this.clock = clock;
    this.interpretWithin = interpretWithin;
  }

  @Override
  public String name() {
    return "meetings";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    Instant from = today.minusYears(YEARS).atStartOfDay(clock.getZone()).toInstant();
    return units
        .tree()
        .flatMapMany(tree ->
            meetings
                .since(from, MOST)
                .concatMap(
                    one -> Flux.concat(publication(one, tree), interpretations(one, today, tree))));
  }

  /** Owed until the record is public. */
  private Mono<DutyFinding> publication(MeetingRecord one, UnitTree tree) {
    if (one.publishedAt() != null || !MeetingText.hasOpenParts(one)) {
      return Mono.empty();
    }
    boolean late = one.isLate(clock.instant());
    return Mono.just(
        new DutyFinding(
            "meeting/" + one.id(),
            DutyKind.MEETING_LATE,
            one.unit(),
            "公开" + title(one, tree) + "信息",
            day(one.publishBy()),
            late ? Light.RED : Light.YELLOW,
            items(one),
            "/meetings/" + one.id(),
            late ? "会议信息未在规定时间内公开。" : "会议信息须在规定时间内公开。"));
  }

  /** Owed until somebody has begun to explain it. */
  private Flux<DutyFinding> interpretations(MeetingRecord one, LocalDate today, UnitTree tree) {
    return one.interpretationIds().isEmpty()
        ? Flux.fromIterable(one.toInterpret())
            .filterWhen(at -> isExplained(one, at).map(explained -> !explained))
            .map(at -> interpretation(one, at, today, tree))
        : Flux.empty();
  }

  private DutyFinding interpretation(MeetingRecord one, int at, LocalDate today, UnitTree tree) {
    MeetingRecord.Matter matter = one.minutes().agenda().get(at);
    LocalDate due = day(one.minutes().heldAt().plus(interpretWithin));
    return new DutyFinding(
        "meeting/" + one.id() + "/" + at,
        DutyKind.INTERPRETATION_DUE,
        Objects.requireNonNullElse(matter.draftingUnit(), one.unit()),
        "解读“" + matter.subject() + "”",
        due,
        today.isAfter(due) ? Light.RED : Light.YELLOW,
        matter.policyIds(),
        "/meetings/" + one.id(),
        title(one, tree) + "研究决定的重要事项，应当第一时间解读。");
  }

  private Mono<Boolean> isExplained(MeetingRecord one, int at) {
    List<String> policies = one.minutes().agenda().get(at).policyIds();
    Mono<Boolean> meeting = policies.isEmpty() ? press.isAboutMeeting(one.id()) : Mono.just(false);
    Mono<Boolean> record =
        one.itemId() == null ? Mono.just(false) : interpretations.isInterpreted(one.itemId());
    return Flux.concat(meeting, record)
        .concatWith(
            Flux.fromIterable(policies)
                .concatMap(policy ->
                    Flux.concat(
                        interpretations.isInterpreted(policy), press.isAboutPolicy(policy))))
        .any(explained -> explained);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  private static String title(MeetingRecord one, UnitTree tree) {
    return one.title(Objects.requireNonNullElse(tree.name(one.unit()), one.unit()));
  }

  private static List<String> items(MeetingRecord one) {
    return one.itemId() == null ? List.of() : List.of(one.itemId());
  }
}
