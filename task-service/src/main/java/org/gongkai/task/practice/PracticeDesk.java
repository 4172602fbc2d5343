package org.gongkai.task.practice;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/** Where units hand in good practice and the office decides on it. */
class PracticeDesk {

  private static final Role[] STAFF = {Role.OFFICE, Role.HANDLER, Role.DRAFTER, Role.LEADER};

  private final Practices practices;
  private final Units units;
  private final Clock clock;

  PracticeDesk(Practices practices, Units units, Clock clock) {
    this.practices = practices;
    this.units = units;
    this.clock = clock;
  }

  static boolean mayHandIn(Reach reach, String unit) {
    return List.of(STAFF).stream().anyMatch(reach.actor()::is) && reach.handles(unit);
  }

  static boolean mayDecide(Reach reach, String unit) {
    return reach.isOffice() && reach.handles(unit);
  }

  Mono<PracticeCase> submit(String id, PracticeContent content, Actor actor) {
    return staff(actor)
        .map(reach -> {
          check(content, reach);
          List<String> within = reach.above(content.unit());
          return PracticeCase.submit(id, content, within, actor, clock.instant());
        })
        .flatMap(
            fresh -> practices.documents().insertOnce(fresh, Act.of(actor, "practice.submit")));
  }

  Mono<PracticeCase> change(String id, Revision seen, PracticeContent content, Actor actor) {
    return Mono.zip(
            staff(actor),
            practices.read(id),
            (reach, known) -> {
              reach.requireHandles(known.content().unit());
              seen.check(known.revision());
              check(content, reach);
              List<String> within = reach.above(content.unit());
              return known.change(content, within, actor, clock.instant());
            })
        .flatMap(next -> practices.documents().replace(next, Act.of(actor, "practice.change")));
  }

  Mono<PracticeCase> select(String id, Revision seen, Actor actor) {
    Act act = Act.of(actor, "practice.select");
    return decide(id, seen, act, known -> known.select(actor, clock.instant()));
  }

  Mono<PracticeCase> promote(String id, Revision seen, Actor actor) {
    Act act = Act.of(actor, "practice.promote");
    return decide(id, seen, act, known -> known.promote(actor, clock.instant()));
  }

  Mono<PracticeCase> sendBack(String id, Revision seen, String reason, Actor actor) {
    Act act = new Act(actor, "practice.return", reason);
    return decide(id, seen, act, known -> known.sendBack(reason, actor, clock.instant()));
  }

  private Mono<PracticeCase> decide(
      String id, Revision seen, Act act, UnaryOperator<PracticeCase> decision) {
    return Mono.fromCallable(() -> act.actor().require(Role.OFFICE))
        .flatMap(office ->
            Mono.zip(
                Reach.of(office, units),
                practices.read(id),
                (reach, known) -> {
                  reach.requireOffice().requireHandles(known.content().unit());
                  seen.check(known.revision());
                  return decision.apply(known);
                }))
        .flatMap(next -> practices.documents().replace(next, act));
  }

  private Mono<Reach> staff(Actor actor) {
    return Mono.fromCallable(() -> actor.require(STAFF)).flatMap(who -> Reach.of(who, units));
  }

  private static void check(PracticeContent content, Reach reach) {
    reach.requireHandles(content.unit());
    if (reach.tree().name(content.unit()) == null) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "提交的内容有误，请按提示修改。",
          List.of(new FieldProblem("/unit", "单位不存在")));
    }
  }
}
