package org.gongkai.task.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.platform.text.TextForm;

/**
 * Finds for each row of a changed text the row of the plan that it was: first those that say
 * exactly the same, then those that are alike enough, the most alike pair first.
 */
final class RowAligner {

  /** Below this, two rows are taken for different work. */
  private static final double ALIKE = 0.5;

  /** More pairs than this are only compared near the same place. */
  private static final long MANY = 400_000;

  private static final int NEAR = 60;

  private record Shape(TaskItem row, int place, Set<String> pairs) {
    static Shape of(TaskItem row, int place) {
      String words = TextForm.of(row.text().isBlank() ? row.name() : row.text()).value();
      Set<String> pairs = new HashSet<>();
      for (int index = 0; index + 1 < words.length(); index++) {
        pairs.add(words.substring(index, index + 2));
      }
      return new Shape(row, place, pairs);
    }

    double likeness(Shape other) {
      Set<String> fewer = pairs.size() < other.pairs.size() ? pairs : other.pairs;
      Set<String> more = fewer == pairs ? other.pairs : pairs;
      long both = fewer.stream().filter(more::contains).count();
      int all = fewer.size() + more.size();
      double dice = all == 0 ? 0 : 2.0 * both / all;
      boolean sameTask = !row.name().isBlank() && row.name().equals(other.row.name());
      return dice + (sameTask ? 0.1 : 0);
    }
  }

  private record Pair(Shape before, Shape after, double likeness) {}

  private RowAligner() {}

  /** By the row of the changed text. */
  static Map<TaskItem, TaskItem> align(List<TaskItem> before, List<TaskItem> after) {
    Map<TaskItem, TaskItem> partners = new IdentityHashMap<>();
    Map<String, Deque<TaskItem>> same = new HashMap<>();
    before.forEach(row -> same.computeIfAbsent(words(row), key -> new ArrayDeque<>()).add(row));
    for (TaskItem row : after) {
      Deque<TaskItem> equal = same.get(words(row));
      if (equal != null && !equal.isEmpty()) {
        partners.put(row, equal.poll());
      }
    }
    Set<TaskItem> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    taken.addAll(partners.values());
    alike(shapes(before, taken::contains), shapes(after, partners::containsKey), partners);
    return partners;
  }

  private static void alike(
      List<Shape> before, List<Shape> after, Map<TaskItem, TaskItem> partners) {
    boolean many = (long) before.size() * after.size() > MANY;
    List<Pair> pairs = new ArrayList<>();
    for (Shape one : before) {
      for (Shape other : after) {
        if (!many || Math.abs(one.place() - other.place()) <= NEAR) {
          double likeness = one.likeness(other);
          if (likeness >= ALIKE) {
            pairs.add(new Pair(one, other, likeness));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparing(pair -> Math.abs(pair.before().place() - pair.after().place())));
    Set<Shape> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Pair pair : pairs) {
      if (!matched.contains(pair.before()) && !matched.contains(pair.after())) {
        matched.add(pair.before());
        matched.add(pair.after());
        partners.put(pair.after().row(), pair.before().row());
      }
    }
  }

  private static List<Shape> shapes(List<TaskItem> rows, Predicate<TaskItem> matched) {
    List<Shape> shapes = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      if (!matched.test(rows.get(place))) {
        shapes.add(Shape.of(rows.get(place), place));
      }
    }
    return shapes;
  }

  private static String words(TaskItem row) {
    return TextForm.of(row.name() + "\n" + row.text()).value();
  }
}
