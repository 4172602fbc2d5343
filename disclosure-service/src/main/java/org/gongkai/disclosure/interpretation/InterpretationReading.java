package org.gongkai.disclosure.interpretation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.published.PublicRecords;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What citizens see of interpretations, and the figures of a period. */
@Component
public class InterpretationReading {

  private final Interpretations interpretations;
  private final PublicRecords records;
  private final Units units;
  private final Clock clock;

  InterpretationReading(
      Interpretations interpretations, PublicRecords records, Units units, Clock clock) {
    this.interpretations = interpretations;
    this.records = records;
    this.units = units;
    this.clock = clock;
  }

  /** How the duty to interpret a document stands. */
  public record State(Duty duty, List<Sheet> sheets) {}

  /** A published interpretation of a policy, or an entry of how its execution goes. */
  public record Line(
      String id,
      String title,
      Instant publishedAt,
      List<Form> forms,
      List<String> formNames,
      Interpreter interpreter,
      Phase phase,
      Sheet.@Nullable After after) {}

  /** The duty of a document and what has been registered for it, for those who review it. */
  public Mono<State> state(Item item) {
    return Mono.zip(
        interpretations.duty(item), interpretations.of(item.id()).collectList(), State::new);
  }

  /** The published ones, the earliest first; empty for a document that is not public. */
  public Mono<List<Line>> published(String policyId) {
    return isPublic(policyId)
        .flatMapMany(yes -> interpretations.of(policyId))
        .concatMap(sheet ->
            records.find(sheet.id()).ofType(PublicItem.class).map(item -> line(sheet, item)))
        .collectSortedList(Comparator.comparing(Line::publishedAt).thenComparing(Line::id));
  }

  /** What became of a public document, the earliest first; empty for one that is not public. */
  Mono<List<TimelineEntry>> timeline(String policyId) {
    return records.find(policyId).ofType(PublicItem.class).flatMap(this::timeline);
  }

  /** The same for a document that has been read already. */
  public Mono<List<TimelineEntry>> timeline(PublicItem policy) {
    return published(policy.id()).map(lines -> Timeline.of(policy, lines, clock.getZone()));
  }

  /**
   * Refuses other units than the caller's and those below, and periods that end before they begin.
   */
  Mono<Statistics> statistics(String unit, LocalDate from, LocalDate to, Actor actor) {
    StaffAccess.requireStaff(actor);
    if (to.isBefore(from)) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 to 不能早于 from。");
    }
    return units.requireWithin(unit, actor).flatMap(tree -> statistics(unit, from, to, tree));
  }

  private Mono<Statistics> statistics(String unit, LocalDate from, LocalDate to, UnitTree tree) {
    Set<String> within = tree.within(unit);
    LocalDate earlier = Statistics.firstBefore(from, to);
    return interpretations
        .duties(within, start(from), start(to.plusDays(1)))
        .collectList()
        .flatMap(duties ->
            Mono.zip(
                    interpreted(duties),
                    sheets(within, from, to),
                    sheets(within, earlier, from.minusDays(1)))
                .map(found ->
                    new Statistics.Found(
                        unit, from, to, duties, found.getT1(), found.getT2(), found.getT3())))
        .map(found -> Statistics.of(found, tree));
  }

  private Mono<List<Sheet>> sheets(Set<String> units, LocalDate from, LocalDate to) {
    return interpretations.sheets(units, start(from), start(to.plusDays(1))).collectList();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private Mono<Set<String>> interpreted(List<Duty> duties) {
    return Flux.fromIterable(duties)
        .filterWhen(duty -> interpretations.of(duty.id()).any(sheet -> sheet.publishedAt() != null))
        .map(Duty::id)
        .collect(Collectors.toSet());
  }

  private Mono<Boolean> isPublic(String policyId) {
    return records.find(policyId).ofType(PublicItem.class).hasElement().filter(yes -> yes);
  }

  private static Line line(Sheet sheet, PublicItem item) {
    return new Line(
        sheet.id(),
        item.content().title(),
        item.publishedAt(),
        sheet.forms(),
        sheet.forms().stream().map(Form::label).toList(),
        sheet.interpreter(),
        sheet.phase(),
        sheet.after());
  }
}
