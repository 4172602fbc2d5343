package org.gongkai.disclosure.standard;

import java.time.LocalDate;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Items of the standard catalogues in force that have nothing public. */
@Component
class StandardDuties implements DutySource {

  private final Checklist checklist;
  private final WorkingDays calendar;

  StandardDuties(Checklist checklist, WorkingDays calendar) {
    this.checklist = checklist;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return checklist.all(today).concatMap(owed -> Mono.justOrEmpty(finding(owed, today)));
  }

  private @Nullable DutyFinding finding(Checklist.Owed owed, LocalDate today) {
    return owed.due() == null
        ? null
        : new DutyFinding(
            "standard/" + owed.item().code() + "/" + owed.unit(),
            DutyKind.STANDARD_ITEM,
            owed.unit(),
            owed.item().field() + "“" + owed.item().name() + "”尚未公开",
            owed.due().on(),
            owed.due().light(today, calendar),
            owed.itemIds(),
            "/api/disclosure/standard-checklist?unit=" + owed.unit(),
            owed.due().explained());
  }
}
