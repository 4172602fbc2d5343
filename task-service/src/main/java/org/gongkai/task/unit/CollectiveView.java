package org.gongkai.task.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collective as staff see it, with its members on a day. */
record CollectiveView(
    String id,
    String territory,
    List<String> terms,
    Expansion.Rule rule,
    List<CollectiveContent.Query> queries,
    List<CollectiveContent.Member> members,
    List<Named> units,
    LocalDate on,
    long revision) {

  /** A unit and its name of today. */
  record Named(String id, @Nullable String name) {}

  static CollectiveView of(Collective collective, UnitTree tree, LocalDate on) {
    CollectiveContent content = collective.content();
    return new CollectiveView(
        collective.id(),
        content.territory(),
        content.terms(),
        content.rule(),
        content.queries(),
        content.members(),
        named(content.membersOn(on, tree), tree),
        on,
        collective.revision());
  }

  static List<Named> named(List<String> ids, UnitTree tree) {
    return ids.stream().map(id -> new Named(id, tree.name(id))).toList();
  }
}
