package org.gongkai.task.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.Standing;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What units report and the office makes of it. */
class Reports {

  private final ReportFile file;
  private final ReportCounting counting;
  private final Assignments assignments;
  private final ReportCalendar calendar;
  private final Clock clock;

  Reports(
      ReportFile file,
      ReportCounting counting,
      Assignments assignments,
      ReportCalendar calendar,
      Clock clock) {
    this.file = file;
    this.counting = counting;
    this.assignments = assignments;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** One report beside its assignment; {@code report} is null while there is no draft. */
  record Open(
      Assignment assignment, Quarter quarter, @Nullable ProgressReport report, Standing standing) {

    Open with(ProgressReport next) {
      return new Open(assignment, quarter, next, standing);
    }

    ProgressReport drafted() {
      if (report == null) {
        throw Refusal.illegalTransition("报送", "未填写");
      }
      return report;
    }
  }

  Mono<ReportView> read(String id, Actor actor) {
    return open(id, actor).map(this::view);
  }

  /** A revision of 0 was seen where there is no draft. */
  Mono<ReportView> save(String id, Revision seen, ReportContent content, Actor actor) {
    return step(
        id,
        seen,
        "save",
        null,
        actor,
        open -> {
          requireUnit(open);
          return open.report() == null
              ? ProgressReport.draft(open.assignment(), open.quarter(), content, actor, clock)
              : open.report().save(content, actor, clock);
        });
  }

  Mono<ReportView> submit(String id, Revision seen, Actor actor) {
    return step(
        id,
        seen,
        "submit",
        null,
        actor,
        open -> {
          requireUnit(open);
          requireOpen(open.quarter());
          return open.drafted().submit(calendar, actor, clock);
        });
  }

  /** Drafts and submits in one go, whatever draft there is. */
  Mono<ReportView> submitAtOnce(String id, ReportContent content, Actor actor) {
    return open(id, actor)
        .map(open -> new Revision(open.report() == null ? 0 : open.report().revision()))
        .flatMap(seen -> save(id, seen, content, actor))
        .flatMap(saved -> submit(id, new Revision(saved.revision()), actor));
  }

  Mono<ReportView> accept(String id, Revision seen, @Nullable String reason, Actor actor) {
    return step(
        id,
        seen,
        "accept",
        reason,
        actor,
        open -> {
          requireCheck(open);
          return open.drafted().accept(reason, actor, clock);
        });
  }

  Mono<ReportView> giveBack(String id, Revision seen, String reason, Actor actor) {
    return step(
        id,
        seen,
        "return",
        reason,
        actor,
        open -> {
          requireCheck(open);
          return open.drafted().giveBack(reason, actor, clock);
        });
  }

  private Mono<ReportView> step(
      String id,
      Revision seen,
      String action,
      @Nullable String reason,
      Actor actor,
      Function<Open, ProgressReport> transition) {
    Act act = new Act(actor, "report." + action, reason);
    return open(id, actor)
        .flatMap(open -> {
          ProgressReport next = transition.apply(open);
          seen.check(open.report() == null ? 0 : open.report().revision());
          Mono<ProgressReport> kept =
              next.revision() == 1
                  ? file.documents().insert(next, act)
                  : file.documents().replace(next, act);
          return kept.flatMap(counting::count).map(open::with);
        })
        .map(this::view);
  }

  private Mono<Open> open(String id, Actor actor) {
    int dot = id.indexOf('.');
    if (dot < 0) {
      return Mono.error(() -> Refusal.notFound("季度报告"));
    }
    return Mono.defer(() -> {
      Quarter quarter = Quarter.parse(id.substring(dot + 1));
      return Mono.zip(assignments.read(id.substring(0, dot)), assignments.standing(actor))
          .doOnNext(both -> require(both.getT1(), quarter, both.getT2()))
          .flatMap(both ->
              file.documents()
                  .find(id)
                  .map(report -> new Open(both.getT1(), quarter, report, both.getT2()))
                  .defaultIfEmpty(new Open(both.getT1(), quarter, null, both.getT2())));
    });
  }

  private void require(Assignment assignment, Quarter quarter, Standing standing) {
    if (!standing.sees(assignment)) {
      throw Refusal.forbidden("该报告不在您可以查看的范围内。");
    }
    if (!calendar.owes(assignment, quarter)) {
      throw Refusal.notFound("季度报告");
    }
  }

  private static void requireUnit(Open open) {
    if (!open.standing().worksFor(open.assignment().unitId())) {
      throw Refusal.forbidden("只能报送本单位及下级单位的进展。");
    }
  }

  private static void requireCheck(Open open) {
    if (!open.standing().checks(open.assignment())) {
      throw Refusal.forbidden("该报告不由您所在的单位审核。");
    }
  }

  private void requireOpen(Quarter quarter) {
    if (!calendar.isOpen(quarter, LocalDate.now(clock))) {
      throw new Refusal(
          ReportCode.NOT_OPEN_YET, quarter + " 的报送将于 " + calendar.opensOn(quarter) + " 开放。");
    }
  }

  private ReportView view(Open open) {
    return ReportView.of(
        open.assignment(),
        open.quarter(),
        open.report(),
        calendar,
        open.standing(),
        LocalDate.now(clock));
  }
}
