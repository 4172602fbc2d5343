package org.gongkai.platform.text;

import java.util.Arrays;
import java.util.BitSet;

/** A text folded and without blanks, which remembers where each of its chars came from. */
final class FoldedText {

  private final StringBuilder plain;
  private final BitSet afterBlank = new BitSet();
  private int[] starts;
  private int[] ends;

  FoldedText(String text) {
    plain = new StringBuilder(text.length());
    starts = new int[text.length()];
    ends = new int[text.length()];
    StringBuilder folded = new StringBuilder();
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int codePoint = text.codePointAt(at);
      next = at + Character.charCount(codePoint);
      folded.setLength(0);
      Folding.fold(codePoint, folded);
      append(folded, at, next);
    }
  }

  private void append(CharSequence folded, int start, int end) {
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) == ' ') {
        afterBlank.set(plain.length());
        continue;
      }
      if (plain.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[plain.length()] = start;
      ends[plain.length()] = end;
      plain.append(folded.charAt(i));
    }
  }

  CharSequence plain() {
    return plain;
  }

  boolean isAfterBlank(int index) {
    return afterBlank.get(index);
  }

  /** Where the char at the index began in the original text. */
  int start(int index) {
    return starts[index];
  }

  /** Where the char at the index ended in the original text. */
  int end(int index) {
    return ends[index];
  }
}
