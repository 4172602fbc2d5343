package org.gongkai.disclosure.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.edition.Paragraph.Change;
import org.gongkai.disclosure.edition.Paragraph.Segment;

/** Compares texts by paragraph, and changed paragraphs by character. */
public final class TextDiff {

  /** Above this many pairs of lines that differ a comparison would take too long. */
  private static final long MOST_PAIRS = 25_000_000;

  /** Longer paragraphs are shown as deleted and inserted. */
  private static final int LONGEST = 2_000;

  private TextDiff() {}

  /** All paragraphs in order; unchanged ones, too. */
  public static List<Paragraph> paragraphs(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> current = after.lines().toList();
    int head = 0;
    while (head < Math.min(old.size(), current.size()) && old.get(head).equals(current.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), current.size()) - head
        && old.get(old.size() - 1 - tail).equals(current.get(current.size() - 1 - tail))) {
      tail++;
    }
    List<Paragraph> all = new ArrayList<>();
    old.subList(0, head).forEach(line -> all.add(Paragraph.whole(Change.EQUAL, line)));
    middle(old.subList(head, old.size() - tail), current.subList(head, current.size() - tail), all);
    old.subList(old.size() - tail, old.size())
        .forEach(line -> all.add(Paragraph.whole(Change.EQUAL, line)));
    return List.copyOf(all);
  }

  private static void middle(List<String> old, List<String> current, List<Paragraph> all) {
    if ((long) old.size() * current.size() > MOST_PAIRS) {
      replaced(old, current, all);
      return;
    }
    for (Run run : runs(old, current)) {
      if (run.equal) {
        run.old.forEach(line -> all.add(Paragraph.whole(Change.EQUAL, line)));
      } else {
        replaced(run.old, run.current, all);
      }
    }
  }

  /** Pairs the lines that took each other's places; the rest is new or gone. */
  private static void replaced(List<String> old, List<String> current, List<Paragraph> all) {
    int pairs = Math.min(old.size(), current.size());
    for (int i = 0; i < pairs; i++) {
      pair(old.get(i), current.get(i), all);
    }
    old.subList(pairs, old.size()).forEach(line -> all.add(Paragraph.whole(Change.DELETED, line)));
    current
        .subList(pairs, current.size())
        .forEach(line -> all.add(Paragraph.whole(Change.INSERTED, line)));
  }

  private static void pair(String old, String current, List<Paragraph> all) {
    if (old.length() > LONGEST || current.length() > LONGEST) {
      all.add(Paragraph.whole(Change.DELETED, old));
      all.add(Paragraph.whole(Change.INSERTED, current));
      return;
    }
    List<Segment> segments = new ArrayList<>();
    for (Run run : runs(characters(old), characters(current))) {
      segment(segments, run.equal ? Change.EQUAL : Change.DELETED, run.old);
      segment(segments, Change.INSERTED, run.equal ? List.of() : run.current);
    }
    boolean related = segments.stream().anyMatch(part -> part.change() == Change.EQUAL);
    if (related) {
      all.add(new Paragraph(Change.CHANGED, List.copyOf(segments)));
    } else {
      all.add(Paragraph.whole(Change.DELETED, old));
      all.add(Paragraph.whole(Change.INSERTED, current));
    }
  }

  private static void segment(List<Segment> segments, Change change, List<String> characters) {
    if (!characters.isEmpty()) {
      segments.add(new Segment(change, String.join("", characters)));
    }
  }

  /**
   * Equal parts and what stands between them; the algorithm tells insertions and deletions apart.
   */
  private static List<Run> runs(List<String> old, List<String> current) {
    List<Run> runs = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(old, current, new MyersDiffWithLinearSpace<String>(), null, true)
            .getDeltas()) {
      boolean equal = delta.getType() == DeltaType.EQUAL;
      if (runs.isEmpty() || runs.getLast().equal != equal) {
        runs.add(new Run(equal, new ArrayList<>(), new ArrayList<>()));
      }
      runs.getLast().old.addAll(delta.getSource().getLines());
      runs.getLast().current.addAll(delta.getTarget().getLines());
    }
    return runs;
  }

  private record Run(boolean equal, List<String> old, List<String> current) {}

  /** Whole code points, so that no character is cut in two. */
  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
