package org.gongkai.disclosure.catalogue;

import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.DraftCheck;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A code that an item newly names must be known and must bind its unit; naming none is right. */
@Component
class CodeCheck implements DraftCheck {

  private static final String POINTER = "/catalogueCode";

  private final KnownCodes codes;
  private final Units units;

  CodeCheck(KnownCodes codes, Units units) {
    this.codes = codes;
    this.units = units;
  }

  @Override
  public Mono<List<FieldProblem>> problems(Content next, @Nullable Content last) {
    String code = next.elements().catalogueCode();
    boolean stays = last != null && Objects.equals(code, last.elements().catalogueCode());
    return code == null || stays ? Mono.just(List.of()) : problems(code, next.unit());
  }

  /** Of a code that items of the unit may name. */
  Mono<List<FieldProblem>> problems(String code, String unit) {
    return codes
        .find(code)
        .flatMap(known ->
            units
                .tree()
                .map(tree ->
                    tree.isWithin(unit, known.unit())
                        ? List.<FieldProblem>of()
                        : List.of(new FieldProblem(POINTER, "公开目录编码“" + code + "”属于其他单位的目录"))))
        .defaultIfEmpty(List.of(new FieldProblem(POINTER, "公开目录编码“" + code + "”不在现行公开目录和标准目录之中")));
  }
}
