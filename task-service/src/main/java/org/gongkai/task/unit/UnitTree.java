package org.gongkai.task.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * All units at one moment. A unit stands within itself even when it is unknown; a circle of
 * parents, which two simultaneous changes could leave, ends every walk.
 */
public final class UnitTree {

  private final NavigableMap<String, Unit> units;
  private final Map<TextForm, Set<String>> idsByName;
  private final Map<TextForm, Set<String>> idsByCurrentName;
  private final LocalDate today;

  private UnitTree(
      NavigableMap<String, Unit> units,
      Map<TextForm, Set<String>> idsByName,
      Map<TextForm, Set<String>> idsByCurrentName,
      LocalDate today) {
    this.units = units;
    this.idsByName = idsByName;
    this.idsByCurrentName = idsByCurrentName;
    this.today = today;
  }

  static UnitTree of(Collection<Unit> all, LocalDate today) {
    NavigableMap<String, Unit> units = new TreeMap<>();
    all.forEach(unit -> units.put(unit.id(), unit));
    return new UnitTree(
        units,
        byName(all, unit -> unit.content().names()),
        byName(all, unit -> unit.content().currentNames()),
        today);
  }

  private static Map<TextForm, Set<String>> byName(
      Collection<Unit> all, Function<Unit, Stream<String>> names) {
    record Named(TextForm name, String id) {}
    return all.stream()
        .flatMap(unit -> names.apply(unit).map(name -> new Named(TextForm.of(name), unit.id())))
        .collect(
            Collectors.groupingBy(Named::name, Collectors.mapping(Named::id, Collectors.toSet())));
  }

  /** The tree as it would be with this unit. */
  UnitTree with(String id, UnitContent content) {
    return with(List.of(new Units.Proposed(id, content)));
  }

  /** The tree as it would be with these units. */
  UnitTree with(List<Units.Proposed> proposed) {
    NavigableMap<String, Unit> next = new TreeMap<>(units);
    proposed.forEach(
        one -> next.put(one.id(), new Unit(one.id(), 1, one.content(), List.of(), List.of())));
    return of(next.values(), today);
  }

  /** Whether the unit is the other one or stands somewhere below it. */
  public boolean isWithin(String unit, String ancestor) {
    return upwards(unit).anyMatch(ancestor::equals);
  }

  /**
   * The unit whose territory somebody of the given unit works for: the nearest one above, itself
   * included, that is more than a department of another.
   */
  public String authority(String unit) {
    return upwards(unit)
        .filter(id -> units.get(id) != null && units.get(id).content().kind().governs())
        .findFirst()
        .orElse(unit);
  }

  /** Whether the unit is the authority of its territory, and no department of another. */
  public boolean isAuthority(String unit) {
    return authority(unit).equals(unit);
  }

  /**
   * What the office (政务公开办) of a unit looks after: the whole territory when the unit is the
   * authority or belongs to the department that is its office, else the unit with those below it.
   */
  public String officeOf(String unit) {
    return isOffice(unit) ? authority(unit) : unit;
  }

  /** Whether the office of the unit is that of the whole territory. */
  public boolean isOffice(String unit) {
    String authority = authority(unit);
    return unit.equals(authority)
        || find(authority)
            .map(Unit::content)
            .filter(above ->
                upwards(unit)
                    .takeWhile(id -> !id.equals(authority))
                    .flatMap(id -> find(id).stream())
                    .anyMatch(one -> one.content().isOfficeOf(above)))
            .isPresent();
  }

  /** The unit itself, the one above it, and so on up to the root. */
  public List<String> pathOf(String unit) {
    return upwards(unit).toList();
  }

  /** The Chinese name; null if the unit is unknown. */
  public @Nullable String name(String unit) {
    Unit found = units.get(unit);
    return found == null ? null : found.content().name();
  }

  /**
   * The one active unit within a territory that bears exactly this name, short name or earlier
   * name, however it is written; names of today count before earlier ones, and a dissolved unit
   * hands on to its heir. Empty when there is none, and when there are several: then only a person
   * can tell.
   */
  public Optional<String> named(String text, String within) {
    TextForm form = TextForm.of(text);
    return one(idsByCurrentName.getOrDefault(form, Set.of()), within)
        .or(() -> one(idsByName.getOrDefault(form, Set.of()), within));
  }

  private Optional<String> one(Set<String> ids, String within) {
    List<String> found =
        ids.stream()
            .filter(id -> isWithin(id, within))
            .flatMap(id -> heir(id).stream())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /**
   * Units in the order of their ids.
   *
   * @param parent only the units directly below this one
   * @param words only units with these words in a name
   * @param after only ids behind this one
   */
  List<Unit> list(
      @Nullable String parent, @Nullable String words, @Nullable String after, int limit) {
    Predicate<Unit> below =
        unit -> parent == null || Objects.equals(unit.content().parentId(), parent);
    TextForm sought = TextForm.of(words == null ? "" : words);
    return (after == null ? units : units.tailMap(after, false))
        .values().stream()
            .filter(below)
            .filter(
                unit -> unit.content().names().anyMatch(name -> TextForm.of(name).contains(sought)))
            .limit(limit)
            .toList();
  }

  /** The unit and every one below it. */
  public List<String> subtree(String unit) {
    List<String> within =
        units.keySet().stream().filter(id -> !id.equals(unit) && isWithin(id, unit)).toList();
    return Stream.concat(Stream.of(unit), within.stream()).toList();
  }

  public Optional<Unit> find(String id) {
    return Optional.ofNullable(units.get(id));
  }

  /** The unit itself while it is active, and afterwards the first active one that took over. */
  public Optional<String> heir(String unit) {
    return successors(unit).filter(this::isActive).findFirst();
  }

  /** Units elsewhere that are no more and whose work has come to a unit at or below this one. */
  public List<String> takenOver(String scope) {
    return units.values().stream()
        .filter(unit -> unit.content().successorId() != null)
        .map(Unit::id)
        .filter(id -> !isActive(id) && !isWithin(id, scope))
        .filter(id -> heir(id).filter(heir -> isWithin(heir, scope)).isPresent())
        .toList();
  }

  /** The unit itself, who took over from it, who took over from that one, and so on. */
  Stream<String> successors(String unit) {
    Set<String> walked = new HashSet<>();
    return Stream.iterate(unit, id -> id != null && walked.add(id), this::successor);
  }

  /** All units in the order of their ids. */
  public Stream<Unit> all() {
    return units.values().stream();
  }

  /** The unit and everything below it, in the order of the ids. */
  public Stream<Unit> within(String ancestor) {
    return units.values().stream().filter(unit -> isWithin(unit.id(), ancestor));
  }

  private @Nullable String successor(String id) {
    Unit unit = units.get(id);
    return unit == null ? null : unit.content().successorId();
  }

  /** Whether it is known, and not dissolved by today. */
  public boolean isActive(String id) {
    Unit unit = units.get(id);
    return unit != null && !unit.content().isDissolvedOn(today);
  }

  private Stream<String> upwards(String unit) {
    Set<String> walked = new HashSet<>();
    return Stream.iterate(unit, id -> id != null && walked.add(id), this::parent);
  }

  private @Nullable String parent(String id) {
    Unit unit = units.get(id);
    return unit == null ? null : unit.content().parentId();
  }
}
