package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/** The marks of one thing while a person changes it: one for each field. */
final class Marks {

  private final Map<String, Mark> byField = new LinkedHashMap<>();
  private final Actor actor;
  private final Instant at;

  Marks(List<Mark> before, Actor actor, Instant at) {
    before.forEach(mark -> byField.put(mark.field(), mark));
    this.actor = actor;
    this.at = at;
  }

  /** Marks the field when its value changes, and says whether it does. */
  boolean compare(String field, @Nullable Object before, @Nullable Object after) {
    boolean changed = !Objects.equals(before, after);
    if (changed) {
      byField.put(field, Mark.edited(field, actor, at));
    }
    return changed;
  }

  void accept(String field) {
    byField.putIfAbsent(field, Mark.accepted(field, actor, at));
  }

  List<Mark> all() {
    return new ArrayList<>(byField.values());
  }
}
