package org.gongkai.disclosure.item;

import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The item in which a consolidated one lives on: readers are sent there. */
@Component
public class Successors {

  private final Items items;

  Successors(Items items) {
    this.items = items;
  }

  /** Refuses a consolidation that leads nowhere, and any other withdrawal that leads somewhere. */
  public Mono<Void> check(Item item, @Nullable String redirectTo, Withdrawal.Kind kind) {
    if (redirectTo == null) {
      return kind == Withdrawal.Kind.CONSOLIDATED ? refused("须指明并入的事项") : Mono.empty();
    }
    if (kind != Withdrawal.Kind.CONSOLIDATED) {
      return refused("只有并入其他事项时才填写");
    }
    return redirectTo.equals(item.id())
        ? refused("不能并入自身")
        : items
            .find(redirectTo)
            .filter(Item::isPublic)
            .switchIfEmpty(Mono.defer(() -> refused("没有这个公开事项").then(Mono.empty())))
            .then();
  }

  private static Mono<Void> refused(String why) {
    return Mono.error(
        new Refusal(
            CommonCode.INVALID_CONTENT, why + "。", List.of(new FieldProblem("/redirectTo", why))));
  }
}
