package org.gongkai.disclosure.regulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Regulations of which a target shows another text than the national one. */
@Component
class RegulationDuties implements DutySource {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Regulations regulations;
  private final int withinDays;

  RegulationDuties(
      Regulations regulations,
      @Value("${gongkai.disclosure.regulations.within-days}") int withinDays) {
    this.regulations = regulations;
    this.withinDays = withinDays;
  }

  @Override
  public String name() {
    return "regulation";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return regulations
        .all()
        .filter(one -> one.state() == Regulation.State.OUTDATED)
        .mapNotNull(one -> finding(one, today));
  }

  /** The last day for an outdated one; null of any other. */
  @Nullable LocalDate due(Regulation one) {
    Regulation.National text = one.national();
    return text == null || one.state() != Regulation.State.OUTDATED
        ? null
        : text.at().atZone(CHINA).toLocalDate().plusDays(withinDays);
  }

  private @Nullable DutyFinding finding(Regulation one, LocalDate today) {
    LocalDate due = due(one);
    return due == null
        ? null
        : new DutyFinding(
            "regulation:" + one.id(),
            DutyKind.REGULATION_OUTDATED,
            one.unit(),
            "《" + one.name() + "》文本与国家正式版本不一致",
            due,
            today.isAfter(due) ? Light.RED : Light.YELLOW,
            List.of(),
            "/regulations/" + one.id(),
            "录入国家文本后 " + withinDays + " 日内更新");
  }
}
