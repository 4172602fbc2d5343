package org.gongkai.disclosure.standard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.standard.StandardCatalogue.FieldHead;
import org.gongkai.disclosure.standard.StandardCatalogue.State;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** An edition as its reader sees it. */
record StandardView(
    String id,
    String unit,
    @Nullable String unitName,
    int year,
    Level level,
    String title,
    State state,
    boolean inForce,
    @Nullable Instant publishedAt,
    int number,
    @Nullable String reason,
    List<FieldHead> fields,
    long revision,
    List<String> allowedActions) {

  static StandardView of(
      StandardCatalogue edition, Set<String> inForce, UnitTree tree, Actor caller) {
    boolean draft = edition.state() == State.DRAFT;
    return new StandardView(
        edition.id(),
        edition.unit(),
        tree.name(edition.unit()),
        edition.year(),
        edition.level(),
        edition.title(),
        edition.state(),
        inForce.contains(edition.id()),
        edition.publishedAt(),
        edition.number(),
        edition.reason(),
        edition.fields(),
        edition.revision(),
        !isOwn(edition, tree, caller)
            ? List.of()
            : draft
                ? List.of("import", "responsible", "publish")
                : inForce.contains(edition.id())
                    ? List.of("responsible", "adjust")
                    : List.of("responsible"));
  }

  static boolean isVisible(StandardCatalogue edition, UnitTree tree, Actor caller) {
    return edition.state() == State.PUBLISHED || isOwn(edition, tree, caller);
  }

  private static boolean isOwn(StandardCatalogue edition, UnitTree tree, Actor caller) {
    return caller.is(Role.OFFICE) && tree.isWithin(edition.unit(), caller.unit());
  }
}
