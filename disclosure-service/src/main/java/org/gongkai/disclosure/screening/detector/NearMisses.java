package org.gongkai.disclosure.screening.detector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Protected terms with one character wrong, missing, too many or two changed over. The first and
 * the last one must be right: otherwise any neighbouring word would count.
 */
final class NearMisses implements Detector {

  private static final int SHORTEST = 5;
  private static final int AROUND = 4;

  private final Map<Character, List<Expression>> byFirst = new HashMap<>();
  private final BitSet firsts = new BitSet();

  NearMisses(Collection<Expression> terms) {
    for (Expression term : terms) {
      if (term.expression().length() >= SHORTEST) {
        char first = term.expression().charAt(0);
        firsts.set(first);
        byFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(term);
      }
    }
  }

  @Override
  public void look(Folded text, Consumer<Hit> hits) {
    String words = text.text();
    int reported = 0;
    for (int at = 0; at < words.length(); at++) {
      if (at < reported || !firsts.get(words.charAt(at))) {
        continue;
      }
      List<Expression> candidates = byFirst.getOrDefault(words.charAt(at), List.of());
      // Another protected term that is quite right here settles the matter.
      boolean right = false;
      for (Expression term : candidates) {
        right |= words.startsWith(term.expression(), at);
      }
      for (Expression term : candidates) {
        int length = right || reported > at ? 0 : nearly(words, at, term.expression());
        if (length > 0 && !term.isExcepted(words, at, length)) {
          reported = at + length;
          hits.accept(
              new Hit(
                  Kind.NEAR_MISS,
                  term.weight(),
                  text.origin(at),
                  text.originEnd(at + length),
                  text.context(at, at + length, AROUND),
                  term.suggest() == null ? term.expression() : term.suggest(),
                  term.why()));
        }
      }
    }
  }

  /** How many characters from here are nearly the term; 0 if they are not. */
  private static int nearly(String words, int at, String term) {
    int same = 1;
    while (same < term.length()
        && at + same < words.length()
        && words.charAt(at + same) == term.charAt(same)) {
      same++;
    }
    if (same >= term.length() - 1) {
      // Only the end differs: that is another word.
      return 0;
    }
    if (matches(words, at + same + 1, term, same + 1)) {
      return term.length();
    }
    if (matches(words, at + same, term, same + 1)) {
      return term.length() - 1;
    }
    if (matches(words, at + same + 1, term, same)) {
      return term.length() + 1;
    }
    boolean changedOver =
        at + same + 1 < words.length()
            && words.charAt(at + same) == term.charAt(same + 1)
            && words.charAt(at + same + 1) == term.charAt(same)
            && same + 2 < term.length()
            && matches(words, at + same + 2, term, same + 2);
    return changedOver ? term.length() : 0;
  }

  private static boolean matches(String words, int at, String term, int from) {
    return from < term.length() && words.startsWith(term.substring(from), at);
  }
}
