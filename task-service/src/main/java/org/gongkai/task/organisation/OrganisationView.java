package org.gongkai.task.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Territory;
import org.jspecify.annotations.Nullable;

/** A unit's organisation as staff see it. */
record OrganisationView(
    String unit,
    @Nullable String unitName,
    int year,
    OrganisationContent content,
    List<GapView> gaps,
    String changedBy,
    Instant changedAt,
    long revision,
    List<String> allowedActions) {

  /** Something that is missing. */
  record GapView(Gap code, String label) {

    static List<GapView> of(List<Gap> gaps) {
      return gaps.stream().map(gap -> new GapView(gap, gap.label())).toList();
    }
  }

  /** A line of the list of completeness. */
  record Line(
      String unit,
      String name,
      int year,
      List<GapView> gaps,
      boolean complete,
      @Nullable Long revision) {

    static Line of(Completeness unit) {
      return new Line(
          unit.unit(),
          unit.name(),
          unit.year(),
          GapView.of(unit.gaps()),
          unit.isComplete(),
          unit.revision());
    }
  }

  /** A content that another has replaced. */
  record Earlier(long revision, OrganisationContent content, String changedBy, Instant changedAt) {

    /** The newest first. */
    static List<Earlier> of(Organisation organisation) {
      List<Earlier> all =
          new ArrayList<>(
              organisation.earlier().stream()
                  .map(each ->
                      new Earlier(
                          each.revision(),
                          each.content(),
                          each.change().name(),
                          each.change().at()))
                  .toList());
      Collections.reverse(all);
      return all;
    }
  }

  static OrganisationView of(Organisation organisation, Reach reach) {
    String unit = organisation.unit();
    boolean institution =
        Territory.of(reach.tree(), unit)
            .member(unit)
            .map(Territory.Member::isInstitution)
            .orElse(false);
    boolean mine =
        reach.handles(unit)
            && (reach.actor().is(Role.OFFICE)
                || reach.actor().is(Role.HANDLER)
                || reach.actor().is(Role.DRAFTER)
                || reach.actor().is(Role.ADMIN));
    return new OrganisationView(
        unit,
        reach.tree().name(unit),
        organisation.year(),
        organisation.content(),
        GapView.of(Gap.of(organisation.content(), institution)),
        organisation.change().name(),
        organisation.change().at(),
        organisation.revision(),
        mine ? List.of("change") : List.of());
  }
}
