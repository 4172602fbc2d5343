package org.gongkai.task.assignment;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.unit.Collectives;
import org.gongkai.task.unit.Expansion;
import org.gongkai.task.unit.NameBook;
import org.gongkai.task.unit.UnitMatching;
import reactor.core.publisher.Mono;

/** What the directory makes of the printed words of responsible units. */
class PrintedUnits {

  private final Collectives collectives;
  private final UnitMatching matching;

  PrintedUnits(Collectives collectives, UnitMatching matching) {
    this.collectives = collectives;
    this.matching = matching;
  }

  /** The units of a collective term on a day; empty when the term is not known. */
  Mono<Expansion> expand(String term, String territory, LocalDate on) {
    return collectives.expand(term, territory, on);
  }

  /** Units that a name may mean, the likeliest first. */
  Mono<List<String>> candidates(String name, String territory) {
    return matching
        .match(name, territory)
        .map(match -> match.candidates().stream().map(NameBook.Candidate::unitId).toList());
  }

  /** Remembers for later plans whom a name means. */
  Mono<Void> remember(Resolution resolved, Actor actor) {
    boolean named =
        resolved.reason() == Resolution.Reason.UNKNOWN_UNIT && resolved.unitIds().size() == 1;
    return named
        ? matching
            .confirm(
                resolved.task().planUnit(), resolved.term(), resolved.unitIds().getFirst(), actor)
            .then()
        : Mono.empty();
  }
}
