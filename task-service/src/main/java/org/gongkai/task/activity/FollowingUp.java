package org.gongkai.task.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.unit.Reach;
import reactor.core.publisher.Mono;

/** How units do what a meeting has decided, or get it as an assignment. */
class FollowingUp {

  private final Activities activities;
  private final Recording recording;
  private final Assignments assignments;
  private final Clock clock;

  FollowingUp(Activities activities, Recording recording, Assignments assignments, Clock clock) {
    this.activities = activities;
    this.recording = recording;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Done or not needed any more, says the unit that has to do it. */
  Mono<Activity> decide(
      String id, int number, FollowUp.State decision, Revision seen, String note, Actor actor) {
    Act act = new Act(actor, "activity.follow-up", note);
    return open(id, number, seen, actor)
        .flatMap(opened ->
            keep(opened, number, act, each -> each.decide(decision, note, actor, clock.instant())));
  }

  /**
   * Makes it an assignment of its unit; 422 without a day. The assignment's id follows from the
   * follow-up, so that a crash in between is repaired by doing it again.
   */
  Mono<Activity> assign(String id, int number, Revision seen, Actor actor) {
    Act act = Act.of(actor, "activity.assign");
    return open(id, number, seen, actor)
        .flatMap(opened -> {
          Activity activity = opened.activity();
          FollowUp todo = activity.followUp(number);
          String assignment = NewId.derived("follow-up", id, String.valueOf(number)).value();
          todo.assigned(assignment, actor, clock.instant());
          return assignments
              .entrust(
                  assignment,
                  todo.unit(),
                  activity.content().title(),
                  todo.text(),
                  requireDay(todo, number),
                  actor)
              .then(
                  Mono.defer(() ->
                      keep(
                          opened,
                          number,
                          act,
                          each -> each.assigned(assignment, actor, clock.instant()))));
        });
  }

  private record Opened(Reach reach, Activity activity) {}

  private Mono<Opened> open(String id, int number, Revision seen, Actor actor) {
    return Mono.zip(recording.recorder(actor), activities.read(id), Opened::new)
        .doOnNext(opened -> {
          opened.reach().requireHandles(opened.activity().followUp(number).unit());
          seen.check(opened.activity().revision());
        });
  }

  private Mono<Activity> keep(Opened opened, int number, Act act, UnaryOperator<FollowUp> step) {
    Activity next =
        opened.activity().follow(number, step, opened.reach()::above, act, clock.instant());
    return activities.replace(next, act);
  }

  private static LocalDate requireDay(FollowUp todo, int number) {
    if (todo.dueDate() == null) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "该议定事项没有完成日期，请先更正记录。",
          List.of(new FieldProblem("/decisions/" + (number - 1) + "/dueDate", "请填写完成日期")));
    }
    return todo.dueDate();
  }
}
