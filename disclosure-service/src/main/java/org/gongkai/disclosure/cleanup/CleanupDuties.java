package org.gongkai.disclosure.cleanup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What units have not judged yet, and what is still to be amended. */
@Component
class CleanupDuties implements DutySource {

  private static final int CAMPAIGNS = 100;

  private final Cleanups cleanups;
  private final int warnDays;

  CleanupDuties(Cleanups cleanups, @Value("${gongkai.disclosure.cleanup.warn-days}") int warnDays) {
    this.cleanups = cleanups;
    this.warnDays = warnDays;
  }

  @Override
  public String name() {
    return "cleanup";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return Flux.concat(
        cleanups.open(CAMPAIGNS).concatMap(campaign -> unjudged(campaign, today)),
        cleanups.amending().map(document -> amending(document, today)));
  }

  private Flux<DutyFinding> unjudged(Campaign campaign, LocalDate today) {
    Cleanups.Wanted open = new Cleanups.Wanted(List.of(), CleanupDocument.State.OPEN, null);
    return cleanups
        .all(campaign.id(), open)
        .<Map<String, List<String>>>collect(
            TreeMap::new,
            (units, document) ->
                units
                    .computeIfAbsent(document.maker(), unit -> new ArrayList<>())
                    .add(document.itemId()))
        .flatMapIterable(Map::entrySet)
        .map(unit -> finding(campaign, unit.getKey(), unit.getValue(), today));
  }

  private DutyFinding finding(Campaign campaign, String unit, List<String> items, LocalDate today) {
    return new DutyFinding(
        "cleanup:" + campaign.id() + ":" + unit,
        DutyKind.CLEANUP_DUE,
        unit,
        campaign.title() + "：尚有" + items.size() + "份文件未提出清理意见",
        campaign.until(),
        light(campaign.until(), today),
        items,
        "/cleanups/" + campaign.id(),
        "完成期限 " + campaign.until());
  }

  private Light light(LocalDate until, LocalDate today) {
    if (today.isAfter(until)) {
      return Light.RED;
    }
    return today.plusDays(warnDays).isBefore(until) ? Light.GREEN : Light.YELLOW;
  }

  /** Without a day for the amendment it stays to be looked at until it is there. */
  private DutyFinding amending(CleanupDocument document, LocalDate today) {
    CleanupDocument.Judgement judged = Objects.requireNonNull(document.judgement());
    LocalDate due = judged.effectiveDate();
    return new DutyFinding(
        "cleanup-amend:" + document.id(),
        DutyKind.CLEANUP_DUE,
        document.maker(),
        "“" + document.title() + "”清理意见为修改，尚未修改",
        due,
        due == null ? Light.YELLOW : light(due, today),
        List.of(document.itemId()),
        "/cleanups/" + document.campaign(),
        judged.reason());
  }
}
