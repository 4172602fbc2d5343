package org.gongkai.disclosure.completeness;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.section.PublicTallies;
import org.gongkai.disclosure.section.Terms;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Counts the matrix from what is public, some seconds old at most. */
@Component
class Completeness {

  private static final Duration FRESH = Duration.ofSeconds(2);

  private final ContentClasses classes;
  private final Columns columns;
  private final Terms terms;
  private final Units units;
  private final Documents<NotConcerned> words;
  private final Clock clock;
  private final Mono<Map<String, Contents>> contents;

  Completeness(
      ContentClasses classes,
      Columns columns,
      Terms terms,
      Units units,
      PublicTallies tallies,
      DocumentStores stores,
      Clock clock,
      Scheduler searchThreads) {
    this.classes = classes;
    this.columns = columns;
    this.terms = terms;
    this.units = units;
    this.words =
        stores.of(
            "contentClassWords",
            NotConcerned.class,
            new IndexModel(ascending("unit"), new IndexOptions().name("unit")));
    this.clock = clock;
    this.contents =
        tallies
            .ofItems()
            .publishOn(searchThreads)
            .map(counted -> Contents.of(counted.facts(), columns))
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** Of the unit and all below it, or of all; only units that have to keep a section. */
  Mono<MatrixView> matrix(@Nullable String scope, @Nullable String level, PageRequest page) {
    String after = page.cursor() == null ? "" : page.cursor().text(0);
    LocalDate today = LocalDate.now(clock);
    return Mono.zip(units.tree(), contents)
        .flatMap(found -> {
          Page<UnitNode> shown = page(found.getT1(), scope, level, after, page);
          return reasons(shown.items())
              .map(reasons ->
                  shown.items().stream()
                      .map(unit -> line(unit, found.getT2(), reasons, today))
                      .toList())
              .map(lines -> new MatrixView(today, classes.all(), lines, shown.next()));
        });
  }

  /** Takes a unit out of a class, or back into it. */
  Mono<Cell> say(String unit, String code, @Nullable String reason, Actor actor) {
    actor.require(Role.OFFICE);
    ContentClass kind = classes.require(code);
    Person by = new Person(actor.id(), actor.name());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Act act = new Act(actor, "completeness", reason);
    Mono<NotConcerned> fresh =
        reason == null
            ? Mono.empty()
            : words.insert(NotConcerned.first(unit, code, reason, by, now), act);
    return units
        .requireWithin(unit, actor)
        .doOnNext(tree -> {
          if (tree.find(unit) == null) {
            throw Refusal.notFound("单位");
          }
        })
        .zipWith(contents)
        .flatMap(found -> {
          Contents own = found.getT2().getOrDefault(unit, Contents.NONE);
          LocalDate today = LocalDate.now(clock);
          if (reason != null && cell(kind, own, null, today).inForce() > 0) {
            throw new Refusal(
                CommonCode.INVALID_CONTENT,
                "本单位已有这一类的现行内容，不能说明为不涉及。",
                List.of(new FieldProblem("/applies", "已有现行内容")));
          }
          return words
              .change(NotConcerned.id(unit, code), act, word -> word.said(reason, by, now))
              .switchIfEmpty(fresh)
              .then(Mono.fromSupplier(() -> cell(kind, own, reason, today)));
        });
  }

  private Page<UnitNode> page(
      UnitTree tree, @Nullable String scope, @Nullable String level, String after, PageRequest of) {
    List<UnitNode> found =
        tree.all().stream()
            .filter(terms::bind)
            .filter(unit -> scope == null || tree.isWithin(unit.id(), scope))
            .filter(unit -> level == null || level.equals(unit.level()))
            .filter(unit -> unit.id().compareTo(after) > 0)
            .sorted(Comparator.comparing(UnitNode::id))
            .limit(of.limitPlusOne())
            .toList();
    return Page.of(found, of, unit -> unit, last -> Cursor.of(last.id()));
  }

  /** By the id of the word. */
  private Mono<Map<String, String>> reasons(List<UnitNode> shown) {
    List<String> ids = shown.stream().map(UnitNode::id).toList();
    return words
        .find(in("unit", ids), ascending("unit"), ids.size() * classes.all().size() + 1)
        .filter(word -> word.reason() != null)
        .collect(Collectors.toMap(NotConcerned::id, word -> Objects.requireNonNull(word.reason())));
  }

  private UnitLine line(
      UnitNode unit, Map<String, Contents> all, Map<String, String> reasons, LocalDate today) {
    Contents own = all.getOrDefault(unit.id(), Contents.NONE);
    return UnitLine.of(
        unit,
        classes.all().stream()
            .map(kind ->
                cell(kind, own, reasons.get(NotConcerned.id(unit.id(), kind.code())), today))
            .toList());
  }

  private Cell cell(ContentClass kind, Contents own, @Nullable String reason, LocalDate today) {
    return Cell.of(kind, own, reason, columns, terms, today);
  }
}
