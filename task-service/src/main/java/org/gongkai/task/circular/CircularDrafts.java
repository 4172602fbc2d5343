package org.gongkai.task.circular;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assessment.sheet.Standings;
import org.gongkai.task.inspection.InspectionState;
import org.gongkai.task.inspection.InspectionSummary;
import org.gongkai.task.inspection.Inspections;
import org.gongkai.task.order.Escalation;
import org.gongkai.task.order.Orders;
import org.gongkai.task.order.RectificationOrder;
import org.gongkai.task.problem.Oversight;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the text of a circular out of what is known; people then change it. */
class CircularDrafts {

  private static final String DEMAND = "请于收到本通报之日起十个工作日内完成整改，并报送整改情况。";

  /** How many of each kind of unit are praised or criticised. */
  private static final int USUAL = 3;

  private final Inspections inspections;
  private final Orders orders;
  private final Standings standings;

  CircularDrafts(Inspections inspections, Orders orders, Standings standings) {
    this.inspections = inspections;
    this.orders = orders;
    this.standings = standings;
  }

  /** Every inspected unit is addressed; those with something unmet are named. */
  Mono<CircularContent> ofInspection(String id, @Nullable String title, Oversight oversight) {
    return inspections
        .read(id)
        .map(inspection -> {
          oversight.requireOversees(inspection.issuer());
          if (inspection.state() != InspectionState.FINISHED) {
            throw Refusal.illegalTransition("起草通报", inspection.state().label());
          }
          InspectionSummary summary = InspectionSummary.of(inspection, oversight.tree());
          List<CircularItem> items =
              summary.units().stream()
                  .filter(unit -> unit.problems() > 0)
                  .map(unit -> new CircularItem(unit.unit(), facts(unit), DEMAND))
                  .toList();
          List<String> all = summary.units().stream().map(InspectionSummary.OfUnit::unit).toList();
          return content(
              CircularKind.INSPECTION_RESULT,
              title == null ? "关于“" + summary.title() + "”情况的通报" : title,
              summary.period(),
              all,
              items);
        });
  }

  /** Units whose orders are so late that they have escalated. */
  Mono<CircularContent> ofOrders(String period, @Nullable String title, Oversight oversight) {
    String scope = oversight.authority();
    return Flux.concat(
            orders.at(Escalation.Level.CIRCULAR, scope),
            orders.at(Escalation.Level.INTERVIEW, scope))
        .filter(order -> oversight.oversees(order.content().issuer()))
        .collect(
            Collectors.groupingBy(
                order -> order.content().unit(), TreeMap::new, Collectors.toList()))
        .map(byUnit ->
            content(
                CircularKind.CRITICISM,
                title == null ? "关于督办事项逾期未办情况的通报" : title,
                period,
                List.copyOf(byUnit.keySet()),
                byUnit.entrySet().stream().map(CircularDrafts::late).toList()));
  }

  /**
   * The final ranking of a scheme: the first of each kind of unit to praise, the last to criticise,
   * all of them to inform.
   */
  Mono<CircularContent> ofScheme(
      String scheme,
      CircularRequests.Ranking wanted,
      String period,
      @Nullable String title,
      Actor actor) {
    return standings
        .table(scheme, actor)
        .map(table -> {
          if (!table.isFinal()) {
            throw Refusal.illegalTransition("起草通报", "考核结果尚未确定");
          }
          List<CircularRequests.Ranked> chosen =
              table.groups().stream()
                  .flatMap(group -> chosen(group.standings(), wanted))
                  .map(one -> new CircularRequests.Ranked(one.unitId(), one.rank(), one.score()))
                  .toList();
          return ofRanking(wanted.kind(), chosen, period, title);
        });
  }

  /** Whoever shares the last place that counts is in as well. */
  private static Stream<Standings.Standing> chosen(
      List<Standings.Standing> best, CircularRequests.Ranking wanted) {
    int top = Math.min(wanted.top() == null ? USUAL : wanted.top(), best.size());
    return switch (wanted.kind()) {
      case PRAISE -> best.stream().filter(one -> one.rank() <= best.get(top - 1).rank());
      case CRITICISM ->
          best.stream().filter(one -> one.rank() >= best.get(best.size() - top).rank());
      case INSPECTION_RESULT -> best.stream();
    };
  }

  /** The units of a ranking in its order. */
  CircularContent ofRanking(
      CircularKind kind,
      List<CircularRequests.Ranked> units,
      String period,
      @Nullable String title) {
    boolean praise = kind == CircularKind.PRAISE;
    List<CircularItem> items =
        units.stream()
            .map(unit ->
                new CircularItem(
                    unit.unit(),
                    "考核得分 %s，位列第 %d。".formatted(unit.score(), unit.rank()),
                    praise ? null : DEMAND))
            .toList();
    List<String> addressees = items.stream().map(CircularItem::unit).toList();
    String usual = praise ? "关于表扬政务公开工作先进单位的通报" : "关于政务公开工作考核情况的通报";
    return content(kind, title == null ? usual : title, period, addressees, items);
  }

  private static CircularContent content(
      CircularKind kind,
      String title,
      String period,
      List<String> addressees,
      List<CircularItem> items) {
    if (items.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "没有可以通报的情况。");
    }
    return new CircularContent(kind, title, period, addressees, items);
  }

  private static String facts(InspectionSummary.OfUnit unit) {
    String unmet =
        unit.unmet().stream()
            .map(one -> "%s（%s）：%s".formatted(one.text(), one.target(), one.facts()))
            .collect(Collectors.joining("；"));
    return "检查 %d 个对象，得分 %s，发现问题 %d 个：%s"
        .formatted(unit.targets(), unit.score(), unit.problems(), unmet);
  }

  private static CircularItem late(Map.Entry<String, List<RectificationOrder>> ofUnit) {
    String facts =
        ofUnit.getValue().stream()
            .map(order ->
                "“%s”应于 %s 前报送，催办 %d 次仍未报送"
                    .formatted(order.content().demand(), order.dueDate(), order.urged()))
            .collect(Collectors.joining("；"));
    return new CircularItem(ofUnit.getKey(), facts + "。", DEMAND);
  }
}
