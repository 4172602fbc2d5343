package org.gongkai.disclosure.cleanup;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the documents of a campaign, and gives each to the unit that made it (摸清底数). */
record StockTaking(Mono<List<Fact>> facts, Cleanups cleanups) {

  Mono<List<Fact>> inScope(Campaign.Type type, String unit, UnitTree tree) {
    Set<String> within = tree.within(unit);
    return facts.map(all ->
        all.stream()
            .filter(fact -> type.includes(fact.type()) && within.contains(fact.unit()))
            .toList());
  }

  static List<Fact> current(List<Fact> found) {
    return found.stream().filter(fact -> !Stock.isEnded(fact.validity())).toList();
  }

  private Mono<List<CleanupDocument>> insert(List<CleanupDocument> fresh, Actor actor) {
    return cleanups.documents().insertMissing(fresh, Act.of(actor, "cleanup.stock")).collectList();
  }

  /** Emits what was not there yet. */
  Flux<CleanupDocument> add(Campaign campaign, List<Fact> found, UnitTree tree, Actor actor) {
    List<CleanupDocument> fresh =
        found.stream()
            .map(fact ->
                CleanupDocument.of(
                    campaign.id(),
                    fact.id(),
                    fact.title(),
                    fact.documentNumber(),
                    fact.unit(),
                    tree.heir(fact.unit()),
                    fact.validity()))
            .toList();
    return insert(fresh, actor).flatMapIterable(added -> added);
  }

  static CleanupDocument document(String campaign, PublicItem item, UnitTree tree) {
    return CleanupDocument.of(
        campaign,
        item.id(),
        item.content().title(),
        item.content().elements().documentNumber(),
        item.content().unit(),
        tree.heir(item.content().unit()),
        validity(item));
  }

  static String validity(Fact fact) {
    return Objects.toString(fact.validity(), "");
  }

  static String validity(PublicItem item) {
    return Objects.toString(item.content().elements().validity(), "");
  }
}
