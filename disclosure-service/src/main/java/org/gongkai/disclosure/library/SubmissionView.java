package org.gongkai.disclosure.library;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A submission as its caller sees it. */
record SubmissionView(
    String id,
    long revision,
    Submission.State state,
    String stateName,
    Submission.Kind kind,
    String kindName,
    long publicRevision,
    @Nullable Long acceptedRevision,
    String unit,
    @Nullable String unitName,
    String title,
    @Nullable String documentNumber,
    Instant changedAt,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant sentAt,
    @Nullable Instant ackedAt,
    @Nullable String receipt,
    @Nullable String failure,
    List<Step> log,
    Instant updatedAt,
    String page,
    List<String> allowedActions) {

  /** What became of it at a time. */
  record Step(
      Submission.State state,
      String stateName,
      Submission.Kind kind,
      String kindName,
      long publicRevision,
      @Nullable String detail,
      Instant at) {

    static Step of(Submission.Line line) {
      return new Step(
          line.state(),
          line.state().label(),
          line.kind(),
          line.kind().label(),
          line.publicRevision(),
          line.detail(),
          line.at());
    }
  }

  static SubmissionView of(Submission one, UnitTree tree, Actor actor) {
    Told what = one.what();
    boolean again = actor.is(Role.OFFICE) && one.state() != Submission.State.PENDING;
    return new SubmissionView(
        one.id(),
        one.revision(),
        one.state(),
        one.state().label(),
        what.kind(),
        what.kind().label(),
        what.publicRevision(),
        one.known().publicRevision(),
        what.unit(),
        tree.name(what.unit()),
        what.title(),
        what.documentNumber(),
        what.changedAt(),
        one.tries().count(),
        one.tries().nextAt(),
        one.known().sentAt(),
        one.known().ackedAt(),
        one.known().receipt(),
        one.tries().failure(),
        one.log().stream().map(Step::of).toList(),
        one.updatedAt(),
        Site.item(one.id()),
        again ? List.of("resend") : List.of());
  }
}
