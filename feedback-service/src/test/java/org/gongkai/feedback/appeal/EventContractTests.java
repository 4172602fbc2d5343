package org.gongkai.feedback.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.feedback.appeal.Examples.NOW;
import static org.gongkai.feedback.appeal.Examples.OFFICE;

import java.util.List;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

@Capability("P-03")
class EventContractTests {

  private final List<PendingEvent> events =
      Examples.answered(true).publishResult(Examples.WORDS, OFFICE, NOW).pending();

  @Test
  void whatIsToldKeepsTheContracts() {
    assertThat(events)
        .extracting(PendingEvent::type)
        .containsExactly(
            "feedback.appeal.received.v1",
            "feedback.appeal.assigned.v1",
            "feedback.appeal.answered.v1",
            "feedback.appeal.result-published.v1");
    assertThat(events)
        .allSatisfy(
            event -> assertThat(Contract.of(event.type()).validate(event.data())).isEmpty());
  }

  @Test
  void carriesNoPersonalData() {
    assertThat(events)
        .allSatisfy(event ->
            assertThat(event.data())
                .doesNotContain("王小明", "13800001234", "xm@example.org", "我叫", "青石镇"));
  }
}
