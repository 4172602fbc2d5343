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
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Openness;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Information that waits for publication, entries that nothing fulfils and entries that grow old.
 */
@Component
class CatalogueDuties implements DutySource {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int MOST = 2_000;

  private final Items items;
  private final CatalogueEntries entries;
  private final KnownCodes codes;
  private final PublicFacts facts;
  private final WorkingDays calendar;

  CatalogueDuties(
      Items items,
      CatalogueEntries entries,
      KnownCodes codes,
      PublicFacts facts,
      WorkingDays calendar) {
    this.items = items;
    this.entries = entries;
    this.codes = codes;
    this.facts = facts;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    Flux<DutyFinding> waiting =
        codes
            .all()
            .flatMapMany(known ->
                items
                    .formedButNotPublic(MOST)
                    .filter(CatalogueDuties::isOwed)
                    .map(item -> waiting(item, known, today)));
    Flux<DutyFinding> fulfilled =
        facts
            .all()
            .map(CatalogueDuties::byCode)
            .flatMapMany(byCode ->
                entries
                    .all(null)
                    .filter(entry -> entry.isInForce(today))
                    .concatMap(entry ->
                        Mono.justOrEmpty(
                            entry(entry, byCode.getOrDefault(entry.id(), List.of()), today))));
    return waiting.concatWith(fulfilled);
  }

  private static boolean isOwed(Item item) {
    return item.edition() == null
        && item.content().openness() == Openness.PROACTIVE
        && !item.content().isInternal();
  }

  private DutyFinding waiting(Item item, Map<String, KnownCode> known, LocalDate today) {
    String code = item.content().elements().catalogueCode();
    KnownCode entry = code == null ? null : known.get(code);
    LocalDate formed = java.util.Objects.requireNonNull(item.content().elements().formedDate());
    Due due = Due.of("信息形成于", formed, entry == null ? null : entry.timeLimit(), calendar);
    return new DutyFinding(
        "publish-by/" + item.id(),
        DutyKind.PUBLISH_BY,
        item.content().unit(),
        "《" + item.content().title() + "》尚未公开",
        due.on(),
        due.light(today, calendar),
        List.of(item.id()),
        "/api/disclosure/desk/" + item.id(),
        due.explained() + "目前处于“" + item.state().label() + "”。");
  }

  private @Nullable DutyFinding entry(CatalogueEntry entry, List<Fact> hung, LocalDate today) {
    EntryVersion version = entry.asOf(today).orElseThrow();
    if (hung.isEmpty()) {
      return unfulfilled(entry, version, today);
    }
    Integer months = version.content().updateCycleMonths();
    return months == null ? null : renewal(entry, version, hung, months, today);
  }

  private DutyFinding unfulfilled(CatalogueEntry entry, EntryVersion version, LocalDate today) {
    LocalDate from = entry.versions().getFirst().validFrom();
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
    LocalDate due = last.plusMonths(months);
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
        "最近一次更新为" + last + "《" + newest.title() + "》，应于" + due + "前更新。");
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
