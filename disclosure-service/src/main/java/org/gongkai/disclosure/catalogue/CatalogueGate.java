package org.gongkai.disclosure.catalogue;

import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ReleaseGate;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A code that an item names must be known and must bind its unit; naming none is no obstacle. */
@Component
class CatalogueGate implements ReleaseGate {

  private static final String POINTER = "/catalogueCode";

  private final KnownCodes codes;
  private final Units units;

  CatalogueGate(KnownCodes codes, Units units) {
    this.codes = codes;
    this.units = units;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    String code = item.content().elements().catalogueCode();
    if (code == null || to != ItemState.FIRST_REVIEW) {
      return Mono.just(List.of());
    }
    return codes
        .find(code)
        .flatMap(known ->
            units
                .tree()
                .map(tree ->
                    tree.isWithin(item.content().unit(), known.unit())
                        ? List.<FieldProblem>of()
                        : List.of(new FieldProblem(POINTER, "公开目录编码“" + code + "”属于其他单位的目录"))))
        .defaultIfEmpty(List.of(new FieldProblem(POINTER, "公开目录编码“" + code + "”不在现行公开目录和标准目录之中")));
  }
}
