package org.gongkai.disclosure.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How much of what is public hangs on an entry, and how much was public in time. */
@Component
class Coverage {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final PublicFacts facts;
  private final KnownCodes codes;
  private final WorkingDays calendar;

  Coverage(PublicFacts facts, KnownCodes codes, WorkingDays calendar) {
    this.facts = facts;
    this.codes = codes;
    this.calendar = calendar;
  }

  /** Whether it was public in time; unsaid where the day of its formation is. */
  enum Timing {
    IN_TIME,
    LATE,
    UNSAID
  }

  /**
   * @param rate catalogued of all; 1 when there are none
   * @param onTime of those that name the day of their formation
   */
  record Line(
      String unit,
      @Nullable String unitName,
      int items,
      int catalogued,
      int uncatalogued,
      double rate,
      int onTime,
      int late) {

    private Line plus(boolean known, Timing timing) {
      int all = items + 1;
      int with = catalogued + (known ? 1 : 0);
      return new Line(
          unit,
          unitName,
          all,
          with,
          all - with,
          Math.round(10_000.0 * with / all) / 10_000.0,
          onTime + (timing == Timing.IN_TIME ? 1 : 0),
          late + (timing == Timing.LATE ? 1 : 0));
    }
  }

  /** A public item without a known code. */
  record Uncatalogued(
      String id,
      String title,
      String unit,
      String column,
      @Nullable String catalogueCode,
      Instant publishedAt) {}

  /** What became public after its term. */
  record Late(
      String id,
      String title,
      String unit,
      @Nullable String catalogueCode,
      LocalDate formedDate,
      LocalDate due,
      LocalDate publishedOn,
      String explained) {}

  /** Of the unit and all below it that have anything public. */
  Mono<List<Line>> of(String scope, UnitTree tree) {
    Set<String> within = tree.within(scope);
    return Mono.zip(
        facts.all(),
        codes.all(),
        (all, known) -> {
          Map<String, Line> lines = new TreeMap<>();
          for (Fact fact : all) {
            if (within.contains(fact.unit())) {
              lines.merge(
                  fact.unit(),
                  new Line(fact.unit(), tree.name(fact.unit()), 0, 0, 0, 1, 0, 0)
                      .plus(isKnown(fact, known), timing(fact, known)),
                  (line, ignored) -> line.plus(isKnown(fact, known), timing(fact, known)));
            }
          }
          return List.copyOf(lines.values());
        });
  }

  Mono<Page<Uncatalogued>> uncatalogued(String scope, UnitTree tree, PageRequest page) {
    Set<String> within = tree.within(scope);
    String after = page.cursor() == null ? "" : page.cursor().text(0);
    return Mono.zip(
        facts.all(),
        codes.all(),
        (all, known) ->
            Page.of(
                all.stream()
                    .filter(fact -> within.contains(fact.unit()) && !isKnown(fact, known))
                    .filter(fact -> fact.id().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Fact::id))
                    .limit(page.limitPlusOne())
                    .toList(),
                page,
                fact ->
                    new Uncatalogued(
                        fact.id(),
                        fact.title(),
                        fact.unit(),
                        fact.column(),
                        fact.catalogueCode(),
                        fact.publishedAt()),
                last -> Cursor.of(last.id())));
  }

  Mono<Page<Late>> late(String scope, UnitTree tree, PageRequest page) {
    Set<String> within = tree.within(scope);
    String after = page.cursor() == null ? "" : page.cursor().text(0);
    return Mono.zip(
        facts.all(),
        codes.all(),
        (all, known) ->
            Page.of(
                all.stream()
                    .filter(fact -> within.contains(fact.unit()))
                    .filter(fact -> timing(fact, known) == Timing.LATE)
                    .filter(fact -> fact.id().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Fact::id))
                    .limit(page.limitPlusOne())
                    .toList(),
                page,
                fact -> late(fact, known),
                last -> Cursor.of(last.id())));
  }

  private Late late(Fact fact, Map<String, KnownCode> known) {
    Due due = due(fact, known);
    return new Late(
        fact.id(),
        fact.title(),
        fact.unit(),
        fact.catalogueCode(),
        Objects.requireNonNull(fact.formedDate()),
        due.on(),
        toldOn(fact),
        due.explained());
  }

  private static boolean isKnown(Fact fact, Map<String, KnownCode> known) {
    return fact.catalogueCode() != null && known.containsKey(fact.catalogueCode());
  }

  /** What has changed since its first publication was told by a later edition. */
  Timing timing(Fact fact, Map<String, KnownCode> known) {
    LocalDate formed = fact.formedDate();
    if (formed == null || formed.isAfter(toldOn(fact))) {
      return Timing.UNSAID;
    }
    return due(fact, known).isOverdueOn(toldOn(fact)) ? Timing.LATE : Timing.IN_TIME;
  }

  private Due due(Fact fact, Map<String, KnownCode> known) {
    KnownCode code = fact.catalogueCode() == null ? null : known.get(fact.catalogueCode());
    LocalDate formed = Objects.requireNonNull(fact.formedDate());
    String since = formed.isAfter(publishedOn(fact)) ? "信息变更于" : "信息形成于";
    return Due.of(since, formed, code == null ? null : code.timeLimit(), calendar);
  }

  /** When the public heard of what was formed, or changed, on its day. */
  private static LocalDate toldOn(Fact fact) {
    LocalDate formed = fact.formedDate();
    Instant told = fact.toldAt();
    boolean changed = formed != null && formed.isAfter(publishedOn(fact));
    return changed && told != null ? told.atZone(CHINA).toLocalDate() : publishedOn(fact);
  }

  private static LocalDate publishedOn(Fact fact) {
    return fact.publishedAt().atZone(CHINA).toLocalDate();
  }
}
