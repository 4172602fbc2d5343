package org.gongkai.disclosure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Openness;
import org.gongkai.platform.calendar.WorkingDays;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Information that was formed and waits for publication. */
@Component
class CatalogueDuties implements DutySource {

  private static final int MOST = 2_000;

  private final Items items;
  private final KnownCodes codes;
  private final WorkingDays calendar;

  CatalogueDuties(Items items, KnownCodes codes, WorkingDays calendar) {
    this.items = items;
    this.codes = codes;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return codes
        .all()
        .flatMapMany(known ->
            items
                .formedButNotPublic(MOST)
                .filter(CatalogueDuties::isOwed)
                .map(item -> waiting(item, known, today)));
  }

  /** What was never public, and what has changed since it was published. */
  static boolean isOwed(Item item) {
    return item.content().openness() == Openness.PROACTIVE
        && !item.content().isInternal()
        && (item.edition() == null || isChanged(item, item.edition()));
  }

  /** A correction that tells of a later day on which the information has changed. */
  private static boolean isChanged(Item item, Edition last) {
    LocalDate changed = item.content().elements().formedDate();
    LocalDate before = last.content().elements().formedDate();
    return item.isPublic() && changed != null && (before == null || changed.isAfter(before));
  }

  DutyFinding waiting(Item item, Map<String, KnownCode> known, LocalDate today) {
    Due due = PublishDue.of(item.content(), item.edition() != null, known, calendar);
    return new DutyFinding(
        "publish-by/" + item.id(),
        DutyKind.PUBLISH_BY,
        item.content().unit(),
        "《" + item.content().title() + "》" + (item.edition() == null ? "尚未公开" : "的变更尚未公开"),
        due.on(),
        due.light(today, calendar),
        List.of(item.id()),
        "/api/disclosure/desk/" + item.id(),
        due.explained() + "目前处于“" + item.state().label() + "”。");
  }
}
