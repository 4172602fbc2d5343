package org.gongkai.task.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.activity.ActivityKind;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.quota.QuotaContent.Subject;
import org.gongkai.task.quota.QuotaReader.Duty;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Suggests what a plan's words ask for; the office decides. Again finds the same suggestions. */
class QuotaSuggestions {

  private final TaskItems items;
  private final Quotas quotas;
  private final QuotaSubjects subjects;
  private final Units units;
  private final QuotaReader reader = new QuotaReader();

  QuotaSuggestions(TaskItems items, Quotas quotas, QuotaSubjects subjects, Units units) {
    this.items = items;
    this.quotas = quotas;
    this.subjects = subjects;
    this.units = units;
  }

  Flux<Quota> of(Plan plan, Act act) {
    return units
        .tree()
        .flatMapMany(
            tree -> items.ofPlan(plan.id()).concatMapIterable(item -> drafts(plan, item, tree)))
        .concatMap(
            draft -> suggest(draft).flatMap(quota -> quotas.documents().insertOnce(quota, act)));
  }

  private record Draft(
      String id,
      Plan plan,
      TaskItem item,
      QuotaContent content,
      List<String> lost,
      String territory) {}

  private List<Draft> drafts(Plan plan, TaskItem item, UnitTree tree) {
    String territory = tree.authority(plan.unit());
    List<Draft> drafts = new ArrayList<>();
    for (Duty duty : reader.read(item.text())) {
      List<String> lost = new ArrayList<>();
      QuotaContent content = content(plan, item, duty, tree, territory, lost);
      drafts.add(new Draft(id(item, duty), plan, item, content, lost, territory));
    }
    return drafts;
  }

  private Mono<Quota> suggest(Draft draft) {
    int year = draft.plan().head().year();
    return subjects
        .of(draft.content(), draft.territory(), LocalDate.of(year, 12, 31))
        .map(bound -> {
          List<String> doubts = new ArrayList<>(bound.doubts());
          draft.lost().forEach(name -> doubts.add("未能识别单位“" + name + "”。"));
          if (bound.units().isEmpty() && doubts.isEmpty()) {
            doubts.add("原文没有写明单位，请选择。");
          }
          return Quota.suggest(
              draft.id(), draft.territory(), draft.content(), draft.item().id(), doubts);
        });
  }

  /** Whom the sentence names, otherwise the responsible units of the row. */
  private static QuotaContent content(
      Plan plan, TaskItem item, Duty duty, UnitTree tree, String territory, List<String> lost) {
    List<String> named = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    for (String actor : duty.subject() == Subject.TERRITORY ? List.<String>of() : duty.actors()) {
      if (actor.startsWith("各")) {
        terms.add(actor);
      } else {
        tree.named(actor, territory).ifPresentOrElse(named::add, () -> lost.add(actor));
      }
    }
    if (named.isEmpty() && terms.isEmpty() && duty.subject() != Subject.TERRITORY) {
      named.addAll(item.unitIds());
      item.units().stream().filter(ItemUnit::collective).map(ItemUnit::text).forEach(terms::add);
    }
    int year = plan.head().year();
    return new QuotaContent(
        duty.label(),
        duty.subject(),
        named,
        terms,
        duty.kinds(),
        duty.minimum(),
        duty.cycle(),
        null,
        duty.sentence(),
        plan.id(),
        year,
        year);
  }

  private static String id(TaskItem item, Duty duty) {
    String kinds =
        duty.kinds().stream()
            .sorted(Comparator.naturalOrder())
            .map(ActivityKind::name)
            .collect(Collectors.joining("+"));
    return NewId.derived("quota", item.id(), kinds, duty.cycle().name()).value();
  }
}
