package org.gongkai.disclosure.file.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;
import org.gongkai.platform.text.TextForm;

/** Collects what is read out of a file, up to a bound. */
final class Reading {

  /** Some ten times the longest report known to us; within what the store takes as one document. */
  static final int MOST_CHARACTERS = 3_000_000;

  private static final int MOST_REMARKS = 50;
  private static final int SEGMENT_OVERHEAD = 40;

  private final List<Segment> segments = new ArrayList<>();
  private final Set<Remark> remarks = new LinkedHashSet<>();
  private int left = MOST_CHARACTERS;

  void add(String part, Layer layer, String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      return;
    }
    // A row keeps its leading tabs: its cells are counted.
    String kept = text.indexOf('\t') < 0 ? words : text.stripTrailing();
    if (kept.length() > left) {
      remark(Kind.TEXT_CUT, "文字超过 " + MOST_CHARACTERS / 10_000 + " 万字，其后的内容未检查。");
      kept = TextForm.beginning(kept, Math.max(0, left));
    }
    if (!kept.isEmpty()) {
      segments.add(new Segment(part, layer, kept));
      left -= Math.min(left, kept.length() + SEGMENT_OVERHEAD);
    }
  }

  void remark(Kind kind, String detail) {
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(new Remark(kind, detail));
    }
  }

  boolean isFull() {
    return left == 0;
  }

  boolean isEmpty() {
    return segments.isEmpty();
  }

  List<Segment> segments() {
    return List.copyOf(segments);
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }
}
