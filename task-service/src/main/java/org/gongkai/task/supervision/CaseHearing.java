package org.gongkai.task.supervision;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.task.order.Cause;
import org.gongkai.task.order.Orders;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Makes cases of the events of all services. An event heard twice or late changes nothing. */
class CaseHearing {

  private static final int CONFLICTS = 10;

  private final Cases cases;
  private final Lights lights;
  private final ColumnUpdates columns;
  private final Orders orders;
  private final Units units;
  private final WorkingDays calendar;
  private final Clock clock;

  CaseHearing(
      Cases cases,
      Lights lights,
      ColumnUpdates columns,
      Orders orders,
      Units units,
      WorkingDays calendar,
      Clock clock) {
    this.cases = cases;
    this.lights = lights;
    this.columns = columns;
    this.orders = orders;
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
  }

  Mono<Void> published(ItemEvent event) {
    return event.isHistory()
        ? Mono.empty()
        : hear(event.news(calendar)).then(Mono.defer(() -> columns.updated(event)));
  }

  Mono<Void> withdrawn(ItemEvent event) {
    return event.isHistory() ? Mono.empty() : hear(event.news(calendar));
  }

  /** A breach of the order of steps that only the clock of the other service can see. */
  Mono<Void> reviewOverdue(LateReview event) {
    return hear(event.news(), (read, scopes) -> read.broke(event.news()));
  }

  /** An answer also fulfils the order that the delay has led to. */
  Mono<Void> appeal(AppealEvent event) {
    CaseNews news = event.news();
    Mono<Void> heard = hear(news);
    return news.closed()
        ? heard
            .thenMany(
                orders.fulfilled(
                    Cause.Kind.OVERDUE_APPEAL, news.subject(), "诉求 " + news.key() + " 已答复。"))
            .then()
        : heard;
  }

  Mono<Void> duty(DutyEvent event) {
    return hear(event.news());
  }

  Mono<Void> assignment(TaskEvent event) {
    return hear(event.assignment());
  }

  Mono<Void> report(TaskEvent event) {
    return hear(event.report());
  }

  Mono<Void> problem(TaskEvent event) {
    return hear(event.problem());
  }

  Mono<Void> order(TaskEvent event) {
    return hear(event.order());
  }

  Mono<Void> hear(CaseNews news) {
    return hear(news, (read, scopes) -> read.heard(news, scopes));
  }

  private Mono<Void> hear(
      CaseNews news, BiFunction<SupervisedCase, List<String>, SupervisedCase> step) {
    return units
        .tree()
        .flatMap(tree -> keep(news, scopes(news, tree), step))
        .then(Mono.defer(() -> mark(news)));
  }

  private Mono<Boolean> keep(
      CaseNews news,
      List<String> scopes,
      BiFunction<SupervisedCase, List<String>, SupervisedCase> step) {
    return Mono.defer(() ->
            cases
                .find(news.caseId())
                .flatMap(read -> {
                  SupervisedCase next = step.apply(read, scopes);
                  return next == read ? Mono.just(true) : cases.replace(read, next);
                })
                .switchIfEmpty(Mono.defer(() -> cases.insert(SupervisedCase.first(news, scopes)))))
        .filter(done -> done)
        .switchIfEmpty(Mono.error(OtherWasFaster::new))
        .retryWhen(Retry.max(CONFLICTS).filter(OtherWasFaster.class::isInstance));
  }

  /** Also for an event heard again, since a crash may have come before the mark. */
  private Mono<Void> mark(CaseNews news) {
    boolean countsForNothing = news.kind() == CaseKind.ITEM && news.breach() == null;
    return news.unit() == null || countsForNothing
        ? Mono.empty()
        : lights.mark(news.unit(), clock.instant());
  }

  private static List<String> scopes(CaseNews news, UnitTree tree) {
    return news.unit() == null ? List.of() : tree.pathOf(news.unit());
  }

  private static final class OtherWasFaster extends RuntimeException {}
}
