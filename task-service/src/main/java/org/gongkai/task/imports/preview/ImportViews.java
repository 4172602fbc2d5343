package org.gongkai.task.imports.preview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.unit.Collectives;
import org.gongkai.task.unit.NameBook;
import org.gongkai.task.unit.UnitMatching;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows previews beside the directory and the issued plans as they are now. */
class ImportViews {

  private final Units units;
  private final UnitMatching matching;
  private final Collectives collectives;
  private final Confirmation confirmation;
  private final Clock clock;

  ImportViews(
      Units units,
      UnitMatching matching,
      Collectives collectives,
      Confirmation confirmation,
      Clock clock) {
    this.units = units;
    this.matching = matching;
    this.collectives = collectives;
    this.confirmation = confirmation;
    this.clock = clock;
  }

  Mono<ImportView> of(PlanImport read, Actor caller) {
    return Mono.zip(units.tree(), matching.names(read.unit()))
        .flatMap(both ->
            Mono.zip(
                names(read, both.getT1(), both.getT2()),
                confirmation.amends(read, both.getT2()).map(Optional::of).defaultIfEmpty(NONE)))
        .map(both ->
            ImportView.of(read, both.getT1(), both.getT2().orElse(null), actions(read, caller)));
  }

  private static final Optional<ImportView.Amends> NONE = Optional.empty();

  private Mono<List<UnitNameView>> names(PlanImport read, UnitTree tree, NameBook names) {
    LocalDate today = LocalDate.now(clock);
    return Flux.fromStream(() ->
            read.sheet().items().flatMap(item -> item.units().stream()).map(Name::of).distinct())
        .concatMap(name ->
            name.collective()
                ? collectives
                    .expand(name.text(), read.unit(), today)
                    .map(UnitNameView::of)
                    .defaultIfEmpty(UnitNameView.unknown(name.text()))
                : Mono.fromSupplier(() -> UnitNameView.of(names.match(name.text()), tree)))
        .collectList();
  }

  private record Name(String text, boolean collective) {
    static Name of(ItemUnit unit) {
      return new Name(unit.text(), unit.collective());
    }
  }

  private static List<String> actions(PlanImport read, Actor caller) {
    return read.state() == PlanImport.State.OPEN && caller.is(Role.OFFICE)
        ? List.of("edit", "confirm", "discard")
        : List.of();
  }
}
