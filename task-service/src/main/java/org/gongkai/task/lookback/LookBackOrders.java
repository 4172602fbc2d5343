package org.gongkai.task.lookback;

import java.time.Clock;
import java.time.Duration;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.task.order.Cause;
import org.gongkai.task.order.OrderDraft;
import org.gongkai.task.order.Orders;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Orders what a finished look-back found undone; one order for each line, however often it runs.
 */
class LookBackOrders {

  private static final int BATCH = 10;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);
  private static final String BASIS = "重点任务“回头看”";

  private final LookBackFile file;
  private final Orders orders;
  private final Clock clock;

  LookBackOrders(LookBackFile file, Orders orders, Clock clock) {
    this.file = file;
    this.orders = orders;
    this.clock = clock;
  }

  Mono<LookBack> issue(LookBack finished, Actor actor) {
    return file.unfinished(finished.id())
        .concatMap(line -> issue(finished, line, actor))
        .then(Mono.defer(() -> file.ordered(finished)))
        .thenReturn(finished);
  }

  /** Does what a crash came in between. */
  @Scheduled(fixedDelayString = "${gongkai.task.look-backs.sweep:30s}")
  Flux<LookBack> sweep() {
    Actor service = Actor.service("task-service");
    return Flux.defer(() -> file.unordered(clock.instant().minus(LEFT_BEHIND), BATCH))
        .concatMap(finished -> issue(finished, service));
  }

  private Mono<LookBackLine> issue(LookBack finished, LookBackLine line, Actor actor) {
    String link = "/api/tasks/look-backs/" + finished.id() + "/lines";
    Cause cause = new Cause(Cause.Kind.LOOK_BACK, line.id(), link);
    String demand =
        "%d年重点任务“%s”应于 %s 前完成，经核查仍未完全落实，请限期整改。"
            .formatted(finished.year(), line.work().name(), line.work().deadlineDate());
    OrderDraft draft = OrderDraft.following(line.work().unit(), cause, BASIS, demand);
    Act act = Act.of(actor, "look-back.order");
    return orders
        .issue(draft, actor)
        .flatMap(order -> file.lines().change(line.id(), act, found -> found.ordered(order.id())));
  }
}
