package org.gongkai.disclosure.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Guides to be revised; that a unit has none at all is a blank column. */
@Component
class GuideDuties implements DutySource {

  private final Guides guides;

  GuideDuties(Guides guides) {
    this.guides = guides;
  }

  @Override
  public String name() {
    return "guides";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return guides
        .all()
        .mapNotNull(guide -> {
          RevisionNeed need = guide.need();
          return need == null ? null : finding(guide, need, today);
        });
  }

  static Light light(RevisionNeed need, LocalDate today) {
    return GuideWatch.isOverdue(need, today) ? Light.RED : Light.YELLOW;
  }

  private static DutyFinding finding(Guide guide, RevisionNeed need, LocalDate today) {
    return new DutyFinding(
        "guide:" + guide.id(),
        DutyKind.GUIDE_OUTDATED,
        guide.id(),
        "修订政府信息公开指南",
        need.due(),
        light(need, today),
        List.of(),
        "/record/units/" + guide.id() + "/guide",
        need.reasons().stream().map(RevisionNeed.Reason::detail).collect(Collectors.joining("；")));
  }
}
