package org.gongkai.disclosure.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Marks the wanted words in a text as it was written; everything else in it is escaped. */
final class Highlights {

  private static final String PARTING = "\u001e";
  private static final int PASSAGES = 3;

  private final UnifiedHighlighter highlighter;

  Highlights(Analyzer analyzer) {
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withFormatter(new DefaultPassageFormatter("<em>", "</em>", PARTING, true))
            .withMaxNoHighlightPassages(0)
            .build();
  }

  /** The best pieces in the order of the text; none if nothing is to be marked. */
  List<String> of(String text, @Nullable Query marks) {
    if (marks == null || text.isEmpty()) {
      return List.of();
    }
    try {
      Object marked =
          highlighter.highlightWithoutSearcher(Fields.TEXT_PAIRS, marks, text, PASSAGES);
      return marked == null ? List.of() : pieces(marked.toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException("The text is in memory", impossible);
    }
  }

  private static List<String> pieces(String marked) {
    return List.of(marked.split(PARTING)).stream()
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }
}
