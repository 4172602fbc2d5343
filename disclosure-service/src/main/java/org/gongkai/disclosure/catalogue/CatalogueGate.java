package org.gongkai.disclosure.catalogue;

import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ReleaseGate;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A code that has gone out of force since it was written must be replaced before the review. */
@Component
class CatalogueGate implements ReleaseGate {

  private final CodeCheck check;

  CatalogueGate(CodeCheck check) {
    this.check = check;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    String code = item.content().elements().catalogueCode();
    return code == null || to != ItemState.FIRST_REVIEW
        ? Mono.just(List.of())
        : check.problems(code, item.content().unit());
  }
}
