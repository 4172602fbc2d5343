package org.gongkai.disclosure.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * Folds traditional to simplified, full to half width and the like before the text is cut into
 * words, and remembers what stood where, so that hits are marked in the text as it was written.
 */
final class FoldingReader extends BaseCharFilter {

  /** Folded once each: millions of characters of a bulk import are nearly all among these. */
  private static final @Nullable String[] BASIC_PLANE =
      new @Nullable String[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private @Nullable Reader folded;
  private int shift;

  FoldingReader(Reader written) {
    super(written);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    return folded().read(into, offset, length);
  }

  @Override
  public int read() throws IOException {
    return folded().read();
  }

  private Reader folded() throws IOException {
    if (folded == null) {
      StringWriter written = new StringWriter();
      input.transferTo(written);
      folded = new StringReader(fold(written.toString()));
    }
    return folded;
  }

  private String fold(String written) {
    StringBuilder text = new StringBuilder(written.length());
    for (int at = 0; at < written.length(); ) {
      int codePoint = written.codePointAt(at);
      int length = Character.charCount(codePoint);
      int start = text.length();
      append(codePoint, text);
      correct(start, text.length() - start, length);
      at += length;
    }
    return text.toString();
  }

  /** Punctuation stays as it is: the segmenter knows sentences by it. */
  private static void append(int codePoint, StringBuilder text) {
    boolean ascii = codePoint < 0x80;
    if (ascii || isPunctuation(codePoint)) {
      text.appendCodePoint(codePoint);
    } else {
      text.append(folded(codePoint));
    }
  }

  /** Threads that meet an empty place at the same time write the same. */
  private static String folded(int codePoint) {
    String known = codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : null;
    if (known != null) {
      return known;
    }
    String folded = TextForm.of(Character.toString(codePoint)).value();
    if (codePoint < BASIC_PLANE.length) {
      BASIC_PLANE[codePoint] = folded;
    }
    return folded;
  }

  private static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private void correct(int start, int folded, int written) {
    for (int extra = written; extra < folded; extra++) {
      addOffCorrectMap(start + extra, --shift);
    }
    if (written > folded) {
      shift += written - folded;
      addOffCorrectMap(start + folded, shift);
    }
  }
}
