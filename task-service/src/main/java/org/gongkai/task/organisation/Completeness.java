package org.gongkai.task.organisation;

import java.util.List;
import org.gongkai.task.unit.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What a unit lacks in a year.
 *
 * @param revision of its record; null when it has none
 */
record Completeness(String unit, String name, int year, List<Gap> gaps, @Nullable Long revision) {

  static Completeness of(Territory.Member member, int year, @Nullable Organisation organisation) {
    OrganisationContent content = organisation == null ? null : organisation.content();
    return new Completeness(
        member.id(),
        member.name(),
        year,
        Gap.of(content, member.isInstitution()),
        organisation == null ? null : organisation.revision());
  }

  boolean isComplete() {
    return gaps.isEmpty();
  }
}
