package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.approved;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Mono;

@Capability("D-02")
class GatesTests {

  private static final FieldProblem OPEN = new FieldProblem("/body", "尚有未处理的疑点");
  private static final ReleaseGate SHUT = (item, to) -> Mono.just(List.of(OPEN));
  private static final ReleaseGate CLEAR = (item, to) -> Mono.just(List.of());

  @Test
  void oneClosedGateIsEnough() {
    assertThatThrownBy(() ->
            gates(Map.of("a", CLEAR, "b", SHUT)).pass(approved(), ItemState.PUBLISHED).block())
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ItemCode.GATE_CLOSED);
              assertThat(refusal.errors()).containsExactly(OPEN);
            });
  }

  @Test
  void whatNobodyObjectsToPasses() {
    Item item = approved();
    assertThat(gates(Map.of()).pass(item, ItemState.PUBLISHED).block()).isSameAs(item);
    assertThat(gates(Map.of("a", CLEAR)).pass(item, ItemState.REVIEW).block()).isSameAs(item);
  }

  @Test
  @Capability("D-01")
  void elementsOfTheReleaseListMayBeMissingDuringTheReviewOnly() {
    ElementRules rules =
        new ElementRules(
            Map.of(), Map.of(ItemType.NOTICE, Set.of(ElementRules.Element.NORMATIVE_NUMBER)));
    ElementGate gate = new ElementGate(Examples.checks(rules));
    assertThat(gate.obstacles(approved(), ItemState.SIGN_OFF).block()).isEmpty();
    assertThat(gate.obstacles(approved(), ItemState.PUBLISHED).block())
        .containsExactly(new FieldProblem("/normativeNumber", "缺少规范性文件号"));
  }

  private static Gates gates(Map<String, ReleaseGate> gates) {
    return new Gates(
        new StaticListableBeanFactory(new HashMap<String, Object>(gates))
            .getBeanProvider(ReleaseGate.class));
  }
}
