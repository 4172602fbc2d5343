package org.gongkai.disclosure.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.catalogue.Due;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each unit owes of the editions in force, and what of it is public (照单公开). */
@Component
class Checklist {

  private final StandardCatalogues catalogues;
  private final PublicFacts facts;
  private final Units units;
  private final WorkingDays calendar;
  private final Clock clock;

  Checklist(
      StandardCatalogues catalogues,
      PublicFacts facts,
      Units units,
      WorkingDays calendar,
      Clock clock) {
    this.catalogues = catalogues;
    this.facts = facts;
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** How an item stands. */
  enum Status {
    PUBLISHED,
    MISSING,
    OVERDUE,
    /** Nothing is owed before somebody asks. */
    ON_REQUEST
  }

  /**
   * @param due null when nothing is owed by a day
   */
  record Owed(
      StandardCatalogue edition,
      StandardItem item,
      String unit,
      Status status,
      @Nullable Due due,
      List<String> itemIds) {}

  /** Of all units, once all that is public is known. */
  Flux<Owed> all(LocalDate today) {
    return all(facts.whenComplete(), today);
  }

  private Flux<Owed> all(Mono<List<Fact>> known, LocalDate today) {
    return Mono.zip(known.map(Checklist::byCode), units.tree())
        .flatMapMany(read ->
            catalogues
                .inForce()
                .concatMap(edition ->
                    catalogues
                        .sheets(edition)
                        .concatMapIterable(
                            sheet -> owed(edition, sheet, read.getT1(), read.getT2(), today))));
  }

  Flux<Owed> of(String unit) {
    return all(facts.all(), LocalDate.now(clock)).filter(owed -> owed.unit().equals(unit));
  }

  private List<Owed> owed(
      StandardCatalogue edition,
      StandardSheet sheet,
      Map<String, List<Fact>> byCode,
      UnitTree tree,
      LocalDate today) {
    List<Owed> owed = new ArrayList<>();
    for (StandardItem item : sheet.items()) {
      List<Fact> named = byCode.getOrDefault(item.code(), List.of());
      for (String unit : owing(edition, item, tree)) {
        List<String> ids =
            named.stream()
                .filter(fact -> tree.isWithin(fact.unit(), unit))
                .map(Fact::id)
                .sorted()
                .toList();
        owed.add(owed(edition, item, unit, ids, today));
      }
    }
    return owed;
  }

  private Owed owed(
      StandardCatalogue edition,
      StandardItem item,
      String unit,
      List<String> ids,
      LocalDate today) {
    LocalDate from =
        item.since() == null ? Objects.requireNonNull(edition.publishedOn()) : item.since();
    Due due = Due.of("列入标准目录于", from, item.timeLimit(), calendar);
    boolean asked = item.mode() == StandardItem.Mode.ON_REQUEST;
    Status status =
        !ids.isEmpty()
            ? Status.PUBLISHED
            : asked ? Status.ON_REQUEST : due.isOverdueOn(today) ? Status.OVERDUE : Status.MISSING;
    boolean counts = status == Status.MISSING || status == Status.OVERDUE;
    return new Owed(edition, item, unit, status, counts ? due : null, ids);
  }

  /** Those set for the field; else those that the subject names; else the edition's own unit. */
  static List<String> owing(StandardCatalogue edition, StandardItem item, UnitTree tree) {
    List<String> set =
        edition.fields().stream()
            .filter(head -> head.field().equals(item.field()))
            .flatMap(head -> head.units().stream())
            .toList();
    if (!set.isEmpty()) {
      return set;
    }
    List<String> named =
        tree.all().stream()
            .filter(unit -> tree.isWithin(unit.id(), edition.unit()))
            .filter(unit -> names(item.subject(), unit))
            .map(UnitNode::id)
            .toList();
    return named.isEmpty() ? List.of(edition.unit()) : named;
  }

  /** In full, or without the county in front: 县教育和体育局 is 望川县教育和体育局. */
  private static boolean names(String subject, UnitNode unit) {
    for (String part : subject.split("[、，,；;/\\s]+")) {
      if (part.length() >= 4 && (part.equals(unit.name()) || unit.name().endsWith(part))) {
        return true;
      }
    }
    return false;
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
