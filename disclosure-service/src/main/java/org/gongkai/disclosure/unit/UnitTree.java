package org.gongkai.disclosure.unit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who stands below whom, as far as the directory has been heard. A unit stands within itself even
 * when it is unknown; a circle of parents ends the walk.
 */
public final class UnitTree {

  private final Map<String, UnitNode> byId;
  private final Map<String, List<String>> children;

  private UnitTree(Map<String, UnitNode> byId, Map<String, List<String>> children) {
    this.byId = byId;
    this.children = children;
  }

  /** Of all units, in no order. */
  public static UnitTree of(Collection<UnitNode> units) {
    Map<String, List<String>> children =
        units.stream()
            .filter(unit -> unit.parentId() != null)
            .collect(
                Collectors.groupingBy(
                    unit -> Objects.requireNonNull(unit.parentId()),
                    Collectors.mapping(UnitNode::id, Collectors.toList())));
    Map<String, UnitNode> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    return new UnitTree(byId, children);
  }

  /** Whether the unit is the other one or stands somewhere below it. */
  public boolean isWithin(String unit, String ancestor) {
    Set<String> walked = new LinkedHashSet<>();
    for (String at = unit; at != null && walked.add(at); at = parent(at)) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /** The unit itself and all above it, the nearest first. */
  public List<String> path(String unit) {
    Set<String> walked = new LinkedHashSet<>();
    for (String at = unit; at != null && walked.add(at); ) {
      at = parent(at);
    }
    return List.copyOf(walked);
  }

  /** The unit and all below it. */
  public Set<String> within(String ancestor) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(ancestor));
    while (!next.isEmpty()) {
      String unit = next.remove();
      if (found.add(unit)) {
        next.addAll(children.getOrDefault(unit, List.of()));
      }
    }
    return found;
  }

  /** Whether every known unit stands within this one, so that it needs no filter. */
  public boolean isWhole(String unit) {
    return byId.containsKey(unit) && within(unit).size() == byId.size();
  }

  /** The Chinese name; null if the unit is unknown. */
  public @Nullable String name(String unit) {
    UnitNode node = byId.get(unit);
    return node == null ? null : node.name();
  }

  /** Null if it was never heard. */
  public @Nullable UnitContact contact(String unit) {
    UnitNode node = byId.get(unit);
    return node == null ? null : node.contact();
  }

  /** Whether the unit is known to have been dissolved. */
  public boolean isDissolved(String unit) {
    UnitNode node = byId.get(unit);
    return node != null && !node.active();
  }

  /**
   * Who answers for the documents of a unit: itself; of a dissolved one its successor, or the unit
   * above. A circle ends the walk.
   */
  public String heir(String unit) {
    Set<String> walked = new LinkedHashSet<>();
    String at = unit;
    while (isDissolved(at) && walked.add(at)) {
      UnitNode node = Objects.requireNonNull(byId.get(at));
      String next = node.successorId() == null ? node.parentId() : node.successorId();
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Every unit that has been heard of, by id. */
  public List<UnitNode> all() {
    return byId.values().stream().sorted(Comparator.comparing(UnitNode::id)).toList();
  }

  /** Null if the unit is unknown. */
  public @Nullable UnitNode find(String unit) {
    return byId.get(unit);
  }

  /** Whether the unit is known and nothing stands above it. */
  public boolean isRoot(String unit) {
    return byId.containsKey(unit) && parent(unit) == null;
  }

  /** The unit directly above; null of a root and of an unknown unit. */
  public @Nullable String parent(String unit) {
    UnitNode node = byId.get(unit);
    return node == null ? null : node.parentId();
  }
}
