package org.gongkai.disclosure.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What officials see of a guide.
 *
 * @param content of the working copy, or of what is public when nothing is being written
 */
record GuideView(
    String unit,
    @Nullable String unitName,
    long revision,
    Guide.State state,
    String stateName,
    GuideContent content,
    List<Person> authors,
    Instant savedAt,
    @Nullable Person confirmedBy,
    @Nullable Instant confirmedAt,
    List<FieldProblem> missing,
    @Nullable Current current,
    @Nullable RevisionNeed needsRevision,
    List<String> allowedActions) {

  record Current(int number, LocalDate updatedOn) {}

  static GuideView of(Guide guide, @Nullable String unitName, Actor caller) {
    WorkingCopy copy = guide.working();
    GuideRevision shown = guide.current();
    GuideContent content = copy == null ? Objects.requireNonNull(shown).content() : copy.content();
    WorkingCopy.Confirmation confirmed = copy == null ? null : copy.confirmation();
    return new GuideView(
        guide.id(),
        unitName,
        guide.revision(),
        guide.state(),
        guide.state().label(),
        content,
        copy == null ? List.of() : copy.authors(),
        copy == null ? Objects.requireNonNull(shown).publishedAt() : copy.savedAt(),
        confirmed == null ? null : confirmed.by(),
        confirmed == null ? null : confirmed.at(),
        content.missing(),
        shown == null ? null : new Current(shown.number(), shown.updatedOn()),
        guide.need(),
        guide.allowed(caller));
  }
}
