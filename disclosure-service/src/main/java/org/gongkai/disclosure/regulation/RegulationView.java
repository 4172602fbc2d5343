package org.gongkai.disclosure.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.regulation.Regulation.Shown;
import org.gongkai.disclosure.regulation.Regulation.State;
import org.gongkai.disclosure.regulation.Regulation.Target;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A regulation as its caller sees it, without its texts. */
record RegulationView(
    String id,
    long revision,
    String name,
    String source,
    String unit,
    State state,
    String stateName,
    @Nullable NationalLine national,
    List<TargetLine> targets,
    @Nullable Instant lastCompared,
    @Nullable LocalDate due,
    List<String> allowedActions) {

  record NationalLine(
      String version, LocalDate date, int length, Instant uploadedAt, Person uploadedBy) {}

  record TargetLine(
      Target target,
      String targetName,
      @Nullable String itemId,
      State state,
      String stateName,
      int differences,
      @Nullable Instant updatedAt) {

    static TargetLine of(Shown shown) {
      return new TargetLine(
          shown.target(),
          shown.target().label(),
          shown.itemId(),
          shown.state(),
          shown.state().label(),
          shown.differences(),
          shown.updatedAt());
    }
  }

  static RegulationView of(Regulation one, @Nullable LocalDate due, Actor caller) {
    Regulation.National text = one.national();
    boolean edits = caller.is(Role.DRAFTER) || caller.is(Role.OFFICE);
    return new RegulationView(
        one.id(),
        one.revision(),
        one.name(),
        one.source(),
        one.unit(),
        one.state(),
        one.state().label(),
        text == null
            ? null
            : new NationalLine(
                text.version(), text.date(), text.text().length(), text.at(), text.by()),
        one.targets().stream().map(TargetLine::of).toList(),
        one.lastCompared(),
        due,
        edits ? List.of("national", "target", "compare") : List.of());
  }
}
