package org.gongkai.disclosure.item;

import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks all gates at once. */
@Component
public class Gates {

  private final ObjectProvider<ReleaseGate> gates;

  Gates(ObjectProvider<ReleaseGate> gates) {
    this.gates = gates;
  }

  /** Everything that is in the way; empty when the item may pass to that state. */
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    return Flux.fromStream(gates::orderedStream)
        .concatMap(gate -> gate.obstacles(item, to))
        .concatMapIterable(found -> found)
        .collectList();
  }

  /** The same item, or GATE_CLOSED with what is in the way. */
  public Mono<Item> pass(Item item, ItemState to) {
    return obstacles(item, to)
        .map(found -> {
          if (!found.isEmpty()) {
            throw new Refusal(ItemCode.GATE_CLOSED, "尚有未办结的事项，不能进入“" + to.label() + "”。", found);
          }
          return item;
        });
  }
}
