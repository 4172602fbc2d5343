package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.unit.UnitExamples.NOW;

import java.util.List;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

@Capability("P-04")
class UnitTests {

  private final UnitContent content =
      new UnitContent(
          "望川县教育和体育局",
          List.of("县教体局"),
          List.of("望川县教育局"),
          UnitLevel.COUNTY,
          UnitKind.DEPARTMENT,
          "wangchuan",
          null,
          null,
          null,
          null,
          null,
          null,
          null);

  private final Unit unit = Unit.create("wangchuan-education", content, UnitExamples.EDITOR, NOW);

  @Test
  void isActiveUnlessSaidOtherwise() {
    assertThat(unit.content().active()).isTrue();
    assertThat(unit.revision()).isEqualTo(1);
  }

  @Test
  void tellsEveryChangeAsAWholeState() {
    Unit root = UnitExamples.twoCounties().getFirst();
    Unit renamed = unit.change(renamed(content, "望川县教育局"), UnitExamples.EDITOR, NOW);

    Contract contract = Contract.of(Unit.CHANGED);
    assertThat(renamed.pending()).hasSize(2);
    assertThat(List.of(unit, root, renamed))
        .flatExtracting(Unit::pending)
        .extracting(PendingEvent::data)
        .allSatisfy(body -> assertThat(contract.validate(body)).isEmpty());
    assertThat(renamed.pending().getLast().data()).contains("\"revision\":2", "望川县教育局");
  }

  @Test
  void isNotChangedByTheSameContent() {
    assertThat(unit.change(renamed(content, "望川县教育和体育局"), UnitExamples.EDITOR, NOW)).isSameAs(unit);
  }

  private static UnitContent renamed(UnitContent content, String name) {
    return new UnitContent(
        name,
        content.shortNames(),
        content.historicNames(),
        content.level(),
        content.kind(),
        content.parentId(),
        true,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
