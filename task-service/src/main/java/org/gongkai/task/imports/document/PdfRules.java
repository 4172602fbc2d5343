package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.task.imports.document.PdfPage.Rule;

/** Puts the lines of a page together: pieces of one line, and lines that touch each other. */
final class PdfRules {

  private static final double NEAR = 3;

  /** Tables on one page have some hundred lines once their pieces are joined. */
  private static final int MOST_LINES = 3_000;

  private PdfRules() {}

  static List<List<Rule>> groups(List<Rule> pieces) {
    List<Rule> rules = new ArrayList<>(joined(pieces, true));
    rules.addAll(joined(pieces, false));
    if (rules.size() > MOST_LINES) {
      return List.of();
    }
    int[] group = new int[rules.size()];
    for (int index = 0; index < group.length; index++) {
      group[index] = index;
    }
    for (int one = 0; one < group.length; one++) {
      for (int other = 0; other < one; other++) {
        if (touch(rules.get(one), rules.get(other))) {
          group[root(group, one)] = root(group, other);
        }
      }
    }
    Map<Integer, List<Rule>> groups = new HashMap<>();
    for (int index = 0; index < group.length; index++) {
      groups.computeIfAbsent(root(group, index), added -> new ArrayList<>()).add(rules.get(index));
    }
    return List.copyOf(groups.values());
  }

  private static int root(int[] group, int index) {
    int root = index;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }

  private static boolean touch(Rule one, Rule other) {
    return one.horizontal() != other.horizontal()
        && one.at() >= other.from() - NEAR
        && one.at() <= other.to() + NEAR
        && other.at() >= one.from() - NEAR
        && other.at() <= one.to() + NEAR;
  }

  /** Every cell draws its own border: pieces end to end are one line. */
  private static List<Rule> joined(List<Rule> pieces, boolean horizontal) {
    List<Rule> sorted =
        pieces.stream()
            .filter(rule -> rule.horizontal() == horizontal)
            .sorted(
                Comparator.comparingDouble((Rule rule) -> Math.round(rule.at()))
                    .thenComparingDouble(Rule::from))
            .toList();
    List<Rule> joined = new ArrayList<>();
    for (Rule piece : sorted) {
      Rule last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && Math.abs(last.at() - piece.at()) < 1.5
          && piece.from() <= last.to() + NEAR) {
        joined.set(
            joined.size() - 1,
            new Rule(horizontal, last.at(), last.from(), Math.max(last.to(), piece.to())));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
