package org.gongkai.disclosure.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.ReleaseGate;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A document that must be interpreted passes the second review only with an interpretation that
 * says something, and becomes public together with it or not at all.
 */
@Component
class InterpretationGate implements ReleaseGate {

  private static final FieldProblem MISSING =
      new FieldProblem("/interpretation", "应当解读的文件还没有合格的解读材料");
  private static final FieldProblem APART =
      new FieldProblem("/interpretation", "应当解读的文件须与解读材料一并发布，请通过同步发布包发布");
  private static final FieldProblem EARLY =
      new FieldProblem("/interpretation", "同步解读须与政策文件一并发布，请通过同步发布包发布");

  private static final FieldProblem UNDECIDED =
      new FieldProblem("/interpretation", "请先确定该文件是否应当解读");

  private static final FieldProblem NOT_IN_FORCE =
      new FieldProblem("/interpretation", "施行后解读须在政策文件公开并施行之后发布");

  private final Interpretations interpretations;
  private final Items items;
  private final Quality quality;
  private final InterpretationProperties properties;
  private final Clock clock;

  InterpretationGate(
      Interpretations interpretations,
      Items items,
      Quality quality,
      InterpretationProperties properties,
      Clock clock) {
    this.interpretations = interpretations;
    this.items = items;
    this.quality = quality;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    return item.content().type() == ItemType.INTERPRETATION
        ? ofInterpretation(item, to)
        : ofPolicy(item, to);
  }

  private Mono<List<FieldProblem>> ofPolicy(Item policy, ItemState to) {
    if (to.compareTo(ItemState.SIGN_OFF) < 0 || policy.edition() != null) {
      return Mono.just(List.of());
    }
    return interpretations
        .duty(policy)
        .flatMap(duty -> {
          if (!duty.isDecided() && properties.decide().contains(policy.content().type())) {
            return Mono.just(List.of(UNDECIDED));
          }
          return duty.isOpen() ? lacking(policy, to) : Mono.just(List.of());
        });
  }

  private Mono<List<FieldProblem>> lacking(Item policy, ItemState to) {
    return good(policy)
        .collectList()
        .map(good -> {
          if (good.isEmpty()) {
            return List.of(MISSING);
          }
          boolean together =
              to != ItemState.PUBLISHED
                  || good.stream().anyMatch(it -> it.isPublic() || policy.isReleasedWith(it.id()));
          return together ? List.of() : List.of(APART);
        });
  }

  /** The interpretations in time that are not given up and say something. */
  private Flux<Item> good(Item policy) {
    return interpretations
        .of(policy.id())
        .filter(Sheet::isInTime)
        .concatMap(sheet -> items.find(sheet.id()))
        .filter(item -> item.withdrawal() == null)
        .filter(item -> quality.check(item.content(), policy.content()).isEmpty());
  }

  /** Public, and its effective date is not to come. */
  static boolean isInForce(Item policy, LocalDate today) {
    Edition edition = policy.edition();
    if (!policy.isPublic() || edition == null) {
      return false;
    }
    LocalDate effective = edition.content().elements().effectiveDate();
    return effective == null || !effective.isAfter(today);
  }

  private List<FieldProblem> tooEarly(Sheet sheet, Item item, Item policy, ItemState to) {
    if (to != ItemState.PUBLISHED || item.isPublic()) {
      return List.of();
    }
    return switch (sheet.phase()) {
      case BEFORE -> List.of();
      case WITH ->
          policy.isPublic() || item.isReleasedWith(policy.id()) ? List.of() : List.of(EARLY);
      case AFTER -> isInForce(policy, LocalDate.now(clock)) ? List.of() : List.of(NOT_IN_FORCE);
    };
  }

  private Mono<List<FieldProblem>> ofInterpretation(Item item, ItemState to) {
    return interpretations
        .sheets()
        .find(item.id())
        .flatMap(sheet ->
            items
                .find(sheet.policyId())
                .map(policy -> {
                  List<FieldProblem> early = tooEarly(sheet, item, policy, to);
                  return early.isEmpty() ? quality.check(sheet, item, policy) : early;
                }))
        .defaultIfEmpty(List.of());
  }
}
