package org.gongkai.disclosure.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All columns at one moment, checked: known parents, no circles, no id twice, and at the top
 * exactly the four fixed ones.
 */
final class ColumnTree {

  /** Ids of the four that every unit has. */
  static final Map<String, ColumnKind> FIXED =
      Map.of(
          "guide",
          ColumnKind.GUIDE,
          "rules",
          ColumnKind.RULES,
          "statutory",
          ColumnKind.STATUTORY,
          "annual-report",
          ColumnKind.ANNUAL_REPORT);

  private static final Comparator<Column> SIBLINGS =
      Comparator.comparingInt(Column::order).thenComparing(Column::id);

  private final Map<String, Column> byId = new LinkedHashMap<>();
  private final Map<String, List<Column>> children = new HashMap<>();

  private ColumnTree() {}

  static ColumnTree of(Collection<Column> columns) {
    ColumnTree tree = new ColumnTree();
    Map<String, Column> known = new HashMap<>();
    for (Column column : columns) {
      if (known.put(column.id(), column) != null) {
        throw new IllegalArgumentException("Column " + column.id() + " is there twice");
      }
    }
    List<Column> tops = new ArrayList<>();
    for (Column column : columns) {
      String parent = column.parentId();
      if (parent == null) {
        tops.add(column);
      } else if (known.containsKey(parent)) {
        tree.children.computeIfAbsent(parent, id -> new ArrayList<>()).add(column);
      } else {
        throw new IllegalArgumentException(
            "Column " + column.id() + " has the unknown parent " + parent);
      }
    }
    checkTop(tops);
    tops.sort(SIBLINGS);
    tree.children.values().forEach(siblings -> siblings.sort(SIBLINGS));
    tops.forEach(tree::walk);
    if (tree.byId.size() != known.size()) {
      known.keySet().removeAll(tree.byId.keySet());
      throw new IllegalArgumentException("Columns stand in a circle: " + known.keySet());
    }
    return tree;
  }

  /** This tree with what is newer or missing here. */
  ColumnTree with(Collection<Column> others) {
    Map<String, Column> merged = new LinkedHashMap<>(byId);
    others.forEach(
        other -> merged.merge(other.id(), other, (a, b) -> b.revision() > a.revision() ? b : a));
    return merged.equals(byId) ? this : of(merged.values());
  }

  /** Each column before those below it, siblings in their order. */
  List<Column> all() {
    return List.copyOf(byId.values());
  }

  @Nullable Column find(String id) {
    return byId.get(id);
  }

  List<Column> below(String id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  List<String> path(String id) {
    List<String> path = new ArrayList<>();
    for (Column at = byId.get(id); at != null; ) {
      path.add(at.id());
      String parent = at.parentId();
      at = parent == null ? null : byId.get(parent);
    }
    return path;
  }

  private void walk(Column column) {
    byId.put(column.id(), column);
    children.getOrDefault(column.id(), List.of()).forEach(this::walk);
  }

  private static void checkTop(List<Column> tops) {
    boolean exact =
        tops.size() == FIXED.size()
            && tops.stream().allMatch(top -> top.kind() == FIXED.get(top.id()));
    if (!exact) {
      throw new IllegalArgumentException(
          "The columns at the top must be exactly " + FIXED.keySet() + ", not " + tops);
    }
  }
}
