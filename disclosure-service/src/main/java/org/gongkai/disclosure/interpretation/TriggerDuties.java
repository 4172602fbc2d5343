package org.gongkai.disclosure.interpretation;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What is misread or has been evaluated is owed an interpretation by the policy's unit. */
@Component
class TriggerDuties implements DutySource {

  private static final int MOST = 5_000;

  private final Triggers triggers;

  TriggerDuties(Triggers triggers) {
    this.triggers = triggers;
  }

  @Override
  public String name() {
    return "interpretation-triggers";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return triggers.open(MOST).map(trigger -> finding(trigger, today));
  }

  private static DutyFinding finding(Trigger trigger, LocalDate today) {
    return new DutyFinding(
        "interpretation-trigger/" + trigger.id(),
        DutyKind.INTERPRETATION_DUE,
        trigger.unit(),
        "再次解读《" + trigger.policyTitle() + "》",
        trigger.due(),
        today.isAfter(trigger.due()) ? Light.RED : Light.YELLOW,
        List.of(trigger.policyId()),
        null,
        trigger.cause().label() + "：" + trigger.subject());
  }
}
