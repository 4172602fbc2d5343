package org.gongkai.disclosure.section;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.guide.GuideRevision;
import org.gongkai.disclosure.guide.Guides;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts sections together from the columns, the guides and what is public. */
@Component
public class Sections {

  private static final List<String> LEVELS =
      List.of("STATE", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "VILLAGE");

  private final Columns columns;
  private final Units units;
  private final Guides guides;
  private final PublicTallies tallies;
  private final Terms terms;
  private final Clock clock;

  Sections(
      Columns columns,
      Units units,
      Guides guides,
      PublicTallies tallies,
      Terms terms,
      Clock clock) {
    this.columns = columns;
    this.units = units;
    this.guides = guides;
    this.tallies = tallies;
    this.terms = terms;
    this.clock = clock;
  }

  /** Active units with their sections, the higher levels first. */
  public Mono<List<Section.Line>> list(@Nullable String level, @Nullable String parent) {
    return Mono.zip(
            units.tree(),
            tallies.now(),
            guides.allPublished().collect(Collectors.toMap(Guides.Published::unit, it -> it)))
        .map(found ->
            found.getT1().all().stream()
                .filter(UnitNode::active)
                .filter(unit -> level == null || level.equals(unit.level()))
                .filter(unit -> parent == null || parent.equals(unit.parentId()))
                .sorted(
                    Comparator.comparingInt((UnitNode unit) -> rank(unit.level()))
                        .thenComparing(UnitNode::id))
                .map(unit -> line(unit, found.getT2().tallies(), found.getT3()))
                .toList());
  }

  /** Empty for an unknown unit. */
  public Mono<Section> find(String unit) {
    return units
        .tree()
        .flatMap(tree ->
            Mono.justOrEmpty(tree.find(unit))
                .zipWith(
                    Mono.zip(
                        tallies.ofItems(),
                        guides.published(unit).map(List::of).defaultIfEmpty(List.of())))
                .map(found -> {
                  Tallies items = found.getT2().getT1().tallies();
                  List<Guides.Published> guide = found.getT2().getT2();
                  return guide.isEmpty()
                      ? section(found.getT1(), tree, items, null)
                      : section(
                          found.getT1(),
                          tree,
                          items.withGuides(
                              Map.of(unit, Tally.of(guide.getFirst())), PublicTallies.GUIDE_COLUMN),
                          guide.getFirst().revision());
                }));
  }

  /** Empty for an unknown column. */
  Mono<ColumnUnits> column(String id, @Nullable String level) {
    return Mono.justOrEmpty(columns.find(id))
        .flatMap(column ->
            Mono.zip(
                tallies.now(),
                units.tree(),
                (counted, tree) -> ColumnUnits.of(column, counted.tallies(), tree, level)));
  }

  /** The newest of a unit in each of the fixed sub-columns, at most so many. */
  public Mono<Map<String, List<Fact>>> newest(String unit, int most) {
    return tallies
        .ofItems()
        .map(counted ->
            counted.facts().stream()
                .filter(fact -> fact.unit().equals(unit) && columns.find(fact.column()).isPresent())
                .collect(
                    Collectors.groupingBy(
                        fact -> columns.path(fact.column()).getLast(),
                        Collectors.collectingAndThen(
                            Collectors.toList(), facts -> newest(facts, most)))));
  }

  private static List<Fact> newest(List<Fact> facts, int most) {
    return facts.stream()
        .sorted(Comparator.comparing(Fact::publishedAt).reversed().thenComparing(Fact::id))
        .limit(most)
        .toList();
  }

  /** How the columns of a unit stand today. */
  Mono<StandingView> standing(String unit, UnitTree tree) {
    LocalDate today = LocalDate.now(clock);
    return tallies
        .now()
        .map(counted ->
            StandingView.of(
                unit,
                tree.name(unit),
                today,
                columns.all().stream()
                    .filter(column -> !column.isClosed() && column.isFilledBy(unit))
                    .map(column ->
                        StandingView.Line.of(
                            ColumnStanding.of(
                                column, counted.tallies().of(unit, column.id()), terms, today),
                            names(column)))
                    .toList()));
  }

  private Section section(
      UnitNode unit, UnitTree tree, Tallies counted, @Nullable GuideRevision guide) {
    Tally all = counted.total(unit.id());
    return new Section(
        unit.id(),
        unit.name(),
        unit.level(),
        unit.kind(),
        unit.parentId(),
        unit.active(),
        all.items(),
        all.lastPublishedAt(),
        path(unit.id()),
        guide == null
            ? null
            : new Section.GuideLine(guide.number(), guide.updatedOn(), path(unit.id()) + "/guide"),
        columns.all().stream()
            .filter(column -> column.parentId() == null)
            .map(column -> branch(column, unit.id(), counted))
            .toList(),
        tree.all().stream()
            .filter(other -> other.active() && unit.id().equals(other.parentId()))
            .map(other -> new Section.Below(other.id(), other.name(), path(other.id())))
            .toList());
  }

  private Section.Branch branch(Column column, String unit, Tallies counted) {
    Tally tally = counted.of(unit, column.id());
    return new Section.Branch(
        column.id(),
        column.name(),
        column.kind(),
        tally.items(),
        tally.lastPublishedAt(),
        column.isClosed(),
        columns.below(column.id()).stream()
            .filter(below -> below.isOf(unit))
            .filter(below -> !below.isClosed() || counted.of(unit, below.id()).items() > 0)
            .map(below -> branch(below, unit, counted))
            .toList());
  }

  private static Section.Line line(
      UnitNode unit, Tallies counted, Map<String, Guides.Published> published) {
    Tally all = counted.total(unit.id());
    Guides.Published guide = published.get(unit.id());
    return new Section.Line(
        unit.id(),
        unit.name(),
        unit.level(),
        unit.kind(),
        unit.parentId(),
        all.items(),
        all.lastPublishedAt(),
        guide == null ? null : guide.revision().updatedOn(),
        path(unit.id()));
  }

  private List<String> names(Column column) {
    return columns.path(column.id()).reversed().stream()
        .map(id -> columns.find(id).map(Column::name).orElse(id))
        .toList();
  }

  private static int rank(@Nullable String level) {
    int at = LEVELS.indexOf(Objects.requireNonNullElse(level, ""));
    return at < 0 ? LEVELS.size() : at;
  }

  private static String path(String unit) {
    return "/record/units/" + unit;
  }
}
