package org.gongkai.task.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Something found wrong with a unit (问题清单中的一条), until somebody has verified that it was put right.
 *
 * @param id follows from the source key, so that the same finding leads here
 * @param rectifiedBy who reported the rectification, and who may therefore not verify it
 * @param rectifiedOn day on which rectification was reported; null while it is owed
 * @param deadline how the last day was counted; null when somebody has named the day
 */
public record Problem(
    @BsonId String id,
    long revision,
    ProblemState state,
    Finding finding,
    LocalDate rectifyBy,
    Instant reportedAt,
    @Nullable String rectifiedBy,
    @Nullable LocalDate rectifiedOn,
    @Nullable Deadline deadline,
    List<Step> history,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String CHANGED = "task.problem.changed.v1";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** One step of its way. */
  public record Step(
      Instant at,
      String by,
      String name,
      ProblemState state,
      @Nullable String text,
      List<EvidenceRef> evidence) {

    public Step {
      evidence = List.copyOf(evidence);
    }
  }

  public Problem {
    history = List.copyOf(history);
    pending = List.copyOf(pending);
  }

  /** The id that a source key always gets. */
  public static String id(String sourceKey) {
    return NewId.derived("problem", sourceKey).value();
  }

  static Problem open(Finding finding, LastDay last, Actor actor, Instant now) {
    ProblemState state = ProblemState.OPEN;
    String id = id(finding.sourceKey());
    Step found = new Step(now, actor.id(), actor.name(), state, null, finding.evidence());
    Problem fresh =
        new Problem(id, 0, state, finding, last.day(), now, null, null, null, List.of(), List.of());
    return fresh.next(found, last, null, null);
  }

  /** Whether rectification came, or is still owed, after its last day. */
  public boolean isLate(LocalDate today) {
    return (rectifiedOn == null ? today : rectifiedOn).isAfter(rectifyBy);
  }

  Problem start(Actor actor, Instant now) {
    require(state == ProblemState.OPEN || state == ProblemState.REOPENED, "开始整改");
    Step step = step(ProblemState.RECTIFYING, actor, now, null, List.of());
    return next(step, lastDay(), null, null);
  }

  Problem rectify(String text, List<EvidenceRef> proof, Actor actor, Instant now) {
    require(ProblemState.OWED.contains(state), "报告整改");
    Step step = step(ProblemState.RECTIFIED, actor, now, text, proof);
    return next(step, lastDay(), actor.id(), day(now));
  }

  Problem verify(@Nullable String text, Actor actor, Instant now) {
    require(state == ProblemState.RECTIFIED, "核查销号");
    if (actor.id().equals(rectifiedBy)) {
      throw Refusal.forbidden("报告整改的人不能核查同一问题。");
    }
    Step step = step(ProblemState.VERIFIED, actor, now, text, List.of());
    return next(step, lastDay(), rectifiedBy, rectifiedOn);
  }

  /** Not put right after all; the unit gets a new last day, today or later. */
  Problem reopen(String reason, LastDay again, Actor actor, Instant now) {
    require(!ProblemState.OWED.contains(state), "重新整改");
    if (again.day().isBefore(day(now))) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "新的整改期限不能早于今天。");
    }
    Step step = step(ProblemState.REOPENED, actor, now, reason, List.of());
    return next(step, again, null, null);
  }

  /** With a last day counted by another calendar; days that stay the same change nothing. */
  Problem recounted(Deadline again, String why, Actor service, Instant now) {
    if (deadline == null || again.countsAs(deadline) || !ProblemState.OWED.contains(state)) {
      return this;
    }
    String text = why + "，整改期限 " + again.dueOn();
    return next(step(state, service, now, text, List.of()), LastDay.counted(again), null, null);
  }

  private LastDay lastDay() {
    return new LastDay(rectifyBy, deadline);
  }

  private Problem next(
      Step step, LastDay last, @Nullable String rectifiedBy, @Nullable LocalDate rectifiedOn) {
    LocalDate rectifyBy = last.day();
    List<Step> steps = new ArrayList<>(history);
    steps.add(step);
    LocalDate until = rectifiedOn == null ? day(step.at()) : rectifiedOn;
    ProblemChanged body =
        new ProblemChanged(
            id,
            revision + 1,
            step.at(),
            finding.unit(),
            Headline.of(finding.facts()),
            finding.rule(),
            finding.severity(),
            step.state(),
            rectifyBy,
            until.isAfter(rectifyBy));
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(PendingEvent.of(CHANGED, id, revision + 1, step.at(), body).on(Plan.TOPIC));
    return new Problem(
        id,
        revision + 1,
        step.state(),
        finding,
        rectifyBy,
        reportedAt,
        rectifiedBy,
        rectifiedOn,
        last.deadline(),
        steps,
        events);
  }

  private void require(boolean allowed, String action) {
    if (!allowed) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }

  private static Step step(
      ProblemState state,
      Actor actor,
      Instant now,
      @Nullable String text,
      List<EvidenceRef> evidence) {
    return new Step(now, actor.id(), actor.name(), state, text, evidence);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(CHINA).toLocalDate();
  }
}
