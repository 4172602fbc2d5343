package org.gongkai.disclosure.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configured tree, checked when read: known parents, no circles, no id twice. */
public final class Columns {

  private final Map<String, Column> byId = new LinkedHashMap<>();

  Columns(List<Column> columns) {
    for (Column column : columns) {
      String parent = column.parentId();
      if (parent != null && !byId.containsKey(parent)) {
        throw new IllegalArgumentException(
            "Column " + column.id() + " stands before its parent " + parent);
      }
      if (byId.put(column.id(), column) != null) {
        throw new IllegalArgumentException("Column " + column.id() + " is there twice");
      }
    }
  }

  /** Parents before their children. */
  public List<Column> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Column> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The column and its ancestors, itself first; empty for an unknown one. */
  public List<String> path(String id) {
    List<String> path = new ArrayList<>();
    for (Column at = byId.get(id); at != null; ) {
      path.add(at.id());
      String parent = at.parentId();
      at = parent == null ? null : byId.get(parent);
    }
    return path;
  }
}
