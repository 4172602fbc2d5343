package org.gongkai.disclosure.reassessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Item;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What is kept from the public and has to be looked at again. */
@Component
class ReassessmentDuties implements DutySource {

  private static final int WARN_DAYS = 30;

  private final Reassessments reassessments;

  ReassessmentDuties(Reassessments reassessments) {
    this.reassessments = reassessments;
  }

  @Override
  public String name() {
    return "reassessment";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return reassessments.waiting(today.plusDays(WARN_DAYS)).map(item -> finding(item, today));
  }

  static DutyFinding finding(Item item, LocalDate today) {
    LocalDate due = Objects.requireNonNull(item.review().reassessOn());
    return new DutyFinding(
        "reassess/" + item.id(),
        DutyKind.REASSESSMENT_DUE,
        item.content().unit(),
        "评估《" + item.content().title() + "》能否公开",
        due,
        today.isAfter(due) ? Light.RED : Light.YELLOW,
        List.of(item.id()),
        "/api/disclosure/desk/" + item.id(),
        "《条例》第十八条：对不予公开的政府信息定期评估审查，因情势变化可以公开的应当公开。须于" + due + "前评估。");
  }
}
