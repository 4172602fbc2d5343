package org.gongkai.task.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.Standing;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of reports: what is owed comes from the assignments, what was written from the file. */
class ReportLists {

  private static final int CHUNK = 200;

  private final ReportFile file;
  private final Assignments assignments;
  private final ReportCalendar calendar;
  private final Clock clock;

  ReportLists(ReportFile file, Assignments assignments, ReportCalendar calendar, Clock clock) {
    this.file = file;
    this.assignments = assignments;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** States of the list; LATE is what is missing or returned after the window. */
  enum Filter {
    NOT_OPEN,
    OPEN,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    LATE;

    boolean takes(ReportView view) {
      return this == LATE
          ? view.late() && !view.state().isSubmitted()
          : view.state().name().equals(name());
    }
  }

  /** What is looked for; all that is null does not matter. */
  record Query(
      @Nullable String unit,
      @Nullable String plan,
      @Nullable Quarter quarter,
      @Nullable Filter state) {}

  private record Row(Assignment assignment, ReportView view) {}

  Mono<Page<ReportView>> list(Query query, PageRequest page, Actor actor) {
    Quarter quarter = query.quarter() == null ? latest() : query.quarter();
    Cursor cursor = page.cursor();
    String after = cursor == null ? null : cursor.text(0);
    return assignments
        .standing(actor)
        .flatMap(standing ->
            chunk(query, quarter, after, standing)
                .expand(found ->
                    found.size() < CHUNK
                        ? Mono.empty()
                        : chunk(query, quarter, found.getLast().place(), standing))
                .concatMap(found -> rows(found, query, quarter, standing), 1)
                .take(page.limitPlusOne())
                .collectList())
        .map(rows -> Page.of(rows, page, Row::view, last -> Cursor.of(last.assignment().place())));
  }

  /** Submitted ones of the caller's territory, the oldest first. */
  Mono<Page<ReportView>> inbox(@Nullable Quarter quarter, PageRequest page, Actor actor) {
    actor.require(Role.OFFICE);
    return assignments
        .standing(actor)
        .flatMap(standing ->
            file.inbox(standing.tree().officeOf(actor.unit()), quarter, page)
                .concatMap(report ->
                    assignments
                        .find(report.assignmentId())
                        .map(one -> view(one, report, Quarter.parse(report.quarter()), standing)))
                .collectList())
        .map(found ->
            Page.of(
                found,
                page,
                view -> view,
                last -> Cursor.of(Objects.requireNonNull(last.submittedAt()), last.id())));
  }

  Quarter latest() {
    return calendar.latest(LocalDate.now(clock));
  }

  private Mono<List<Assignment>> chunk(
      Query query, Quarter quarter, @Nullable String after, Standing standing) {
    String own = standing.actor().unit();
    String unit = query.unit();
    if (unit == null && query.plan() != null && standing.seesTerritory(own)) {
      return assignments
          .ofPlan(query.plan(), after, CHUNK)
          .doOnNext(one -> requireSees(one, standing))
          .collectList();
    }
    String asked = unit == null ? own : unit;
    standing.requireSeesUnit(asked);
    return assignments.ofUnit(asked, quarter.year(), after, CHUNK).collectList();
  }

  private Flux<Row> rows(List<Assignment> found, Query query, Quarter quarter, Standing standing) {
    List<Assignment> owing =
        found.stream()
            .filter(one -> query.plan() == null || query.plan().equals(one.planId()))
            .filter(one -> query.unit() == null || query.unit().equals(one.unitId()))
            .filter(one -> calendar.owes(one, quarter))
            .toList();
    List<String> ids = owing.stream().map(one -> ProgressReport.id(one.id(), quarter)).toList();
    Mono<Map<String, ProgressReport>> written =
        ids.isEmpty()
            ? Mono.just(Map.of())
            : file.all(ids).collectMap(ProgressReport::assignmentId);
    return written.flatMapIterable(reports ->
        owing.stream()
            .map(one -> new Row(one, view(one, reports.get(one.id()), quarter, standing)))
            .filter(row -> query.state() == null || query.state().takes(row.view()))
            .toList());
  }

  private ReportView view(
      Assignment assignment, @Nullable ProgressReport report, Quarter quarter, Standing standing) {
    LocalDate today = LocalDate.now(clock);
    return ReportView.of(assignment, quarter, report, calendar, standing, today);
  }

  private static void requireSees(Assignment assignment, Standing standing) {
    if (!standing.sees(assignment)) {
      throw Refusal.forbidden("该计划不在您可以查看的范围内。");
    }
  }
}
