package org.gongkai.disclosure.item;

import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Elements that may be missing during the review, but not in public. */
@Component
class ElementGate implements ReleaseGate {

  private final ElementChecks checks;

  ElementGate(ElementChecks checks) {
    this.checks = checks;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    return Mono.just(to == ItemState.PUBLISHED ? checks.atRelease(item.content()) : List.of());
  }
}
