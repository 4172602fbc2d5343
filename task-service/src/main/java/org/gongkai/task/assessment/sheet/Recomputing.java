package org.gongkai.task.assessment.sheet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assessment.fact.StaleScores;
import org.gongkai.task.assessment.fact.StaleScores.Mark;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.Schemes;
import org.gongkai.task.assessment.sheet.Sheets.Head;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets sheets follow the facts and the days, and goes on with what a crash left. Two instances may
 * do the same: the revision lets each change happen once.
 */
class Recomputing {

  private static final int BATCH = 200;

  private final StaleScores stale;
  private final Schemes schemes;
  private final Units units;
  private final Sheets sheets;
  private final Computing computing;
  private final Closing closing;

  Recomputing(
      StaleScores stale,
      Schemes schemes,
      Units units,
      Sheets sheets,
      Computing computing,
      Closing closing) {
    this.stale = stale;
    this.schemes = schemes;
    this.units = units;
    this.sheets = sheets;
    this.computing = computing;
    this.closing = closing;
  }

  /** Units whose facts changed. */
  @Scheduled(fixedDelayString = "${gongkai.task.assessment.sweep:10s}")
  Mono<Void> followFacts() {
    return units
        .tree()
        .flatMap(tree ->
            stale
                .waiting(BATCH)
                .concatMap(mark -> follow(mark, tree).then(stale.settled(mark)))
                .then());
  }

  /** Units that have no sheet yet or one of yesterday, and what was left half done. */
  @Scheduled(
      initialDelayString = "${gongkai.task.assessment.sweep:10s}",
      fixedDelayString = "${gongkai.task.assessment.upkeep:60s}")
  Mono<Void> keepUp() {
    Mono<Void> open =
        units
            .tree()
            .flatMap(tree -> schemes.issued().concatMap(scheme -> keepUp(scheme, tree)).then());
    Mono<Void> closed = schemes.settling().concatMap(this::settle).then();
    return open.then(closed);
  }

  private Mono<Void> follow(Mark mark, UnitTree tree) {
    return schemes
        .issued(mark.year())
        .concatMap(scheme ->
            Flux.fromIterable(scheme.units(tree))
                .filter(unit -> unit.id().equals(mark.unit()))
                .concatMap(unit -> computing.unit(scheme, unit)))
        .then();
  }

  private Mono<Void> keepUp(Scheme scheme, UnitTree tree) {
    Map<String, Unit> assessed =
        scheme.units(tree).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    return sheets
        .heads(scheme.id())
        .collectList()
        .flatMapMany(heads -> Flux.fromIterable(outdated(heads, assessed.keySet())))
        .concatMap(unit -> computing.unit(scheme, Objects.requireNonNull(assessed.get(unit))))
        .then(scheme.publishedAt() == null ? Mono.empty() : closing.show(scheme).then());
  }

  private List<String> outdated(List<Head> heads, Set<String> assessed) {
    LocalDate today = computing.today();
    Set<String> outdated = new HashSet<>(assessed);
    heads.stream()
        .filter(head -> !head.computedOn().isBefore(today))
        .forEach(head -> outdated.remove(head.unit()));
    return outdated.stream().sorted().toList();
  }

  /** Another instance may be faster. */
  private Mono<Scheme> settle(Scheme closed) {
    return closing
        .settle(closed)
        .onErrorResume(
            failure ->
                failure instanceof Refusal refusal && refusal.code() == CommonCode.STALE_REVISION,
            faster -> schemes.read(closed.id()));
  }
}
