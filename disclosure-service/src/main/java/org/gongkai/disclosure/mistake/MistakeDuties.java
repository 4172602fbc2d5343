package org.gongkai.disclosure.mistake;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reported mistakes that nobody has looked into yet. */
@Component
class MistakeDuties implements DutySource {

  private static final int MOST = 1_000;

  private final Mistakes mistakes;

  MistakeDuties(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  @Override
  public String name() {
    return "mistakes";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return mistakes.find(Mistake.State.OPEN, MOST).map(mistake -> finding(mistake, today));
  }

  static DutyFinding finding(Mistake mistake, LocalDate today) {
    return new DutyFinding(
        "mistake/" + mistake.id(),
        DutyKind.VERIFICATION_DUE,
        mistake.unit(),
        "核实读者指出的《" + mistake.title() + "》中的错误",
        mistake.dueOn(),
        today.isAfter(mistake.dueOn()) ? Light.RED : Light.YELLOW,
        List.of(mistake.itemId()),
        "/api/disclosure/mistakes/" + mistake.id(),
        "读者来信" + mistake.id() + "，须于" + mistake.dueOn() + "前答复。");
  }
}
