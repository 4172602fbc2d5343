package org.gongkai.disclosure.library;

import java.util.Objects;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people see of the submissions, and what they and the library say about them. */
@Component
class LibraryDesk {

  private final Submissions submissions;
  private final Units units;
  private final LibraryProperties settings;

  LibraryDesk(Submissions submissions, Units units, LibraryProperties settings) {
    this.submissions = submissions;
    this.units = units;
    this.settings = settings;
  }

  /** How many documents of a unit and those below stand where. */
  record Summary(
      boolean configured,
      String library,
      String unit,
      long pending,
      long sent,
      long acked,
      long failed) {}

  Flux<Submission> list(
      @Nullable String unit, Submission.@Nullable State state, PageRequest page, Actor actor) {
    return scope(unit, actor)
        .flatMapMany(tree ->
            submissions.list(
                tree.within(named(unit, actor)), state, page.cursor(), page.limitPlusOne()));
  }

  Mono<Summary> summary(@Nullable String unit, Actor actor) {
    String whose = named(unit, actor);
    return scope(unit, actor)
        .flatMap(tree ->
            Flux.fromArray(Submission.State.values())
                .concatMap(state -> submissions.count(tree.within(whose), state))
                .collectList()
                .map(counts ->
                    new Summary(
                        !settings.isOff(),
                        settings.name(),
                        whose,
                        counts.get(Submission.State.PENDING.ordinal()),
                        counts.get(Submission.State.SENT.ordinal()),
                        counts.get(Submission.State.ACKED.ordinal()),
                        counts.get(Submission.State.FAILED.ordinal()))));
  }

  Mono<Submission> read(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return open(id, actor);
  }

  Mono<Submission> resend(String id, Revision seen, String why, Actor actor) {
    actor.require(Role.OFFICE);
    return open(id, actor)
        .doOnNext(found -> seen.check(found.revision()))
        .map(found -> found.again(why, submissions.now()))
        .flatMap(
            next -> submissions.documents().replace(next, new Act(actor, "library.resend", why)))
        .delayUntil(submissions::settle);
  }

  /** The library's own word, which may come any number of times. */
  Mono<Submission> receipt(String id, LibraryController.Receipt said, Actor actor) {
    actor.require(Role.SYSTEM);
    return open(id, actor)
        .flatMap(found ->
            submissions
                .documents()
                .change(
                    found.id(),
                    new Act(actor, "library.receipt", said.reason()),
                    read -> said(read, said)))
        .delayUntil(submissions::settle);
  }

  private Submission said(Submission read, LibraryController.Receipt said) {
    if (said.revision() > read.what().publicRevision()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "没有报送过这个版本。");
    }
    boolean known = Objects.equals(read.known().publicRevision(), said.revision());
    if (said.accepted()) {
      boolean same = said.receipt() == null || said.receipt().equals(read.known().receipt());
      return known && same ? read : read.acked(said.revision(), said.receipt(), submissions.now());
    }
    boolean repeated =
        read.state() == Submission.State.FAILED
            && Objects.equals(read.tries().failure(), said.reason());
    return repeated
        ? read
        : read.refused(
            said.revision(),
            Objects.requireNonNullElse(said.reason(), "上级文件库未说明理由"),
            submissions.now());
  }

  private Mono<Submission> open(String id, Actor actor) {
    return submissions
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("报送记录")))
        .delayUntil(found -> units.requireWithin(found.what().unit(), actor));
  }

  private Mono<UnitTree> scope(@Nullable String unit, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units.requireWithin(named(unit, actor), actor);
  }

  private static String named(@Nullable String unit, Actor actor) {
    return unit == null ? actor.unit() : unit.strip();
  }
}
