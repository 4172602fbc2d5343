package org.gongkai.task.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the office makes and changes quotas. */
class QuotaDesk {

  private final Quotas quotas;
  private final QuotaSuggestions suggestions;
  private final PlanAccess plans;
  private final Units units;
  private final Clock clock;

  QuotaDesk(
      Quotas quotas, QuotaSuggestions suggestions, PlanAccess plans, Units units, Clock clock) {
    this.quotas = quotas;
    this.suggestions = suggestions;
    this.plans = plans;
    this.units = units;
    this.clock = clock;
  }

  Mono<Quota> adopt(String id, QuotaContent content, Actor actor) {
    return office(actor)
        .flatMap(reach -> checked(content, reach))
        .map(reach -> Quota.adopt(id, reach.territory(), content, LocalDate.now(clock)))
        .flatMap(fresh -> quotas.documents().insertOnce(fresh, Act.of(actor, "quota.adopt")));
  }

  Mono<Quota> change(String id, Revision seen, QuotaContent content, Actor actor) {
    Act act = Act.of(actor, "quota.change");
    return office(actor)
        .flatMap(reach -> checked(content, reach))
        .then(decide(id, seen, act, quota -> quota.change(content, LocalDate.now(clock))));
  }

  Mono<Quota> confirm(String id, Revision seen, Actor actor) {
    Act act = Act.of(actor, "quota.confirm");
    return decide(id, seen, act, quota -> quota.confirm(LocalDate.now(clock)));
  }

  Mono<Quota> dismiss(String id, Revision seen, String reason, Actor actor) {
    return decide(
        id, seen, new Act(actor, "quota.dismiss", reason), quota -> quota.dismiss(reason));
  }

  Mono<Quota> end(String id, Revision seen, String reason, Actor actor) {
    return decide(id, seen, new Act(actor, "quota.end", reason), quota -> quota.end(reason));
  }

  Flux<Quota> suggest(String planId, Actor actor) {
    return office(actor)
        .then(plans.open(planId, actor))
        .doOnNext(opened -> requireOwn(opened.plan().unit(), opened.tree(), actor))
        .flatMapMany(opened -> suggestions.of(opened.plan(), Act.of(actor, "quota.suggest")));
  }

  private Mono<Quota> decide(String id, Revision seen, Act act, UnaryOperator<Quota> decision) {
    return Mono.zip(
            office(act.actor()),
            quotas.read(id),
            (reach, quota) -> {
              requireOwn(quota.territory(), reach.tree(), act.actor());
              seen.check(quota.revision());
              return decision.apply(quota);
            })
        .flatMap(next -> quotas.documents().replace(next, act));
  }

  private Mono<Reach> office(Actor actor) {
    return Mono.fromCallable(() -> actor.require(Role.OFFICE))
        .flatMap(office -> Reach.of(office, units))
        .map(Reach::requireOffice);
  }

  private static void requireOwn(String unit, UnitTree tree, Actor actor) {
    if (!tree.isWithin(unit, tree.authority(actor.unit()))) {
      throw Refusal.forbidden("该频次要求不属于您所在的地区。");
    }
  }

  private Mono<Reach> checked(QuotaContent content, Reach reach) {
    List<FieldProblem> found = new ArrayList<>();
    boolean named = !content.units().isEmpty() || !content.terms().isEmpty();
    if (content.subject() != QuotaContent.Subject.TERRITORY && !named) {
      found.add(new FieldProblem("/units", "请选择单位或填写集合称谓"));
    }
    for (int i = 0; i < content.units().size(); i++) {
      String unit = content.units().get(i);
      if (reach.tree().name(unit) == null) {
        found.add(new FieldProblem("/units/" + i, "单位不存在"));
      } else if (!reach.tree().isWithin(unit, reach.territory())) {
        return Mono.error(Refusal.forbidden("只能对本地区的单位提出频次要求。"));
      }
    }
    Integer last = content.lastYear();
    if (last != null && last < content.firstYear()) {
      found.add(new FieldProblem("/lastYear", "终止年份不能早于起始年份"));
    }
    if (!found.isEmpty()) {
      return Mono.error(new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", found));
    }
    String plan = content.planId();
    return plan == null ? Mono.just(reach) : plans.open(plan, reach.actor()).thenReturn(reach);
  }
}
