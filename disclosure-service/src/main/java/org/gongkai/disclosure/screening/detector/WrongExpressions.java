package org.gongkai.disclosure.screening.detector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Expressions that a dictionary forbids. */
final class WrongExpressions implements Detector {

  private static final int AROUND = 8;

  private final Map<Character, List<Expression>> byFirst = new HashMap<>();
  private final BitSet firsts = new BitSet();

  WrongExpressions(Collection<Expression> forbidden) {
    for (Expression entry : forbidden) {
      char first = entry.expression().charAt(0);
      firsts.set(first);
      byFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(entry);
    }
  }

  @Override
  public void look(Folded text, Consumer<Hit> hits) {
    String words = text.text();
    for (int at = 0; at < words.length(); at++) {
      if (!firsts.get(words.charAt(at))) {
        continue;
      }
      for (Expression entry : byFirst.getOrDefault(words.charAt(at), List.of())) {
        int length = entry.expression().length();
        if (words.startsWith(entry.expression(), at) && !entry.isExcepted(words, at, length)) {
          hits.accept(
              new Hit(
                  Kind.WRONG_EXPRESSION,
                  entry.weight(),
                  text.origin(at),
                  text.originEnd(at + length),
                  text.context(at, at + length, AROUND),
                  entry.suggest(),
                  entry.why()));
        }
      }
    }
  }
}
