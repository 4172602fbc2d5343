package org.gongkai.disclosure.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries that nothing fulfils, and entries that grow old. */
@Component
class EntryDuties implements DutySource {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final CatalogueEntries entries;
  private final PublicFacts facts;
  private final WorkingDays calendar;

  EntryDuties(CatalogueEntries entries, PublicFacts facts, WorkingDays calendar) {
    this.entries = entries;
    this.facts = facts;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "catalogue-entries";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return facts
        .whenComplete()
        .map(EntryDuties::byCode)
        .flatMapMany(byCode ->
            entries
                .all(null)
                .filter(entry -> entry.isInForce(today))
                .concatMap(entry ->
                    Mono.justOrEmpty(
                        finding(entry, byCode.getOrDefault(entry.id(), List.of()), today))));
  }

  @Nullable DutyFinding finding(CatalogueEntry entry, List<Fact> hung, LocalDate today) {
    EntryVersion version = entry.asOf(today).orElseThrow();
    if (hung.isEmpty()) {
      return unfulfilled(entry, version, today);
    }
    Integer months = version.content().updateCycleMonths();
    return months == null ? null : renewal(entry, version, hung, months, today);
  }

  private DutyFinding unfulfilled(CatalogueEntry entry, EntryVersion version, LocalDate today) {
    LocalDate from = entry.inForceSince(today);
    Due due = Due.of("目录条目自", from, version.content().timeLimit(), calendar);
    return new DutyFinding(
        "catalogue-entry/" + entry.id(),
        DutyKind.PUBLISH_BY,
        entry.unit(),
        "目录条目" + entry.id() + "“" + version.content().content() + "”尚无公开事项",
        due.on(),
        due.light(today, calendar),
        List.of(),
        "/api/disclosure/catalogue/" + entry.id(),
        due.explained());
  }

  private DutyFinding renewal(
      CatalogueEntry entry, EntryVersion version, List<Fact> hung, int months, LocalDate today) {
    Fact newest = hung.stream().max(Comparator.comparing(Fact::updatedAt)).orElseThrow();
    LocalDate last = newest.updatedAt().atZone(CHINA).toLocalDate();
    LocalDate since = entry.inForceSince(today);
    // What was not in force did not have to be renewed.
    boolean reopened = since.isAfter(last);
    LocalDate due = (reopened ? since : last).plusMonths(months);
    Light light =
        today.isAfter(due)
            ? Light.RED
            : today.plusDays(7).isAfter(due) ? Light.YELLOW : Light.GREEN;
    List<String> ids = new ArrayList<>(hung.stream().map(Fact::id).sorted().toList());
    return new DutyFinding(
        "update-cycle/" + entry.id(),
        DutyKind.UPDATE_CYCLE,
        entry.unit(),
        "目录条目" + entry.id() + "“" + version.content().content() + "”应每" + months + "个月更新",
        due,
        light,
        ids,
        "/api/disclosure/catalogue/" + entry.id(),
        "最近一次更新为"
            + last
            + "《"
            + newest.title()
            + "》，"
            + (reopened ? "条目自" + since + "重新执行，" : "")
            + "应于"
            + due
            + "前更新。");
  }

  private static Map<String, List<Fact>> byCode(List<Fact> facts) {
    Map<String, List<Fact>> byCode = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.catalogueCode() != null) {
        byCode.computeIfAbsent(fact.catalogueCode(), code -> new ArrayList<>()).add(fact);
      }
    }
    return byCode;
  }
}
