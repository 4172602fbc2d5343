package org.gongkai.task.imports.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The words that a paragraph of an old Word document shows. */
final class OldWordText {

  private static final char FIELD = '\u0013';
  private static final char FIELD_RESULT = '\u0014';
  private static final char FIELD_END = '\u0015';

  private final WordMarks marks;

  OldWordText(WordMarks marks) {
    this.marks = marks;
  }

  /** Words that were deleted or hidden are only counted; of a field its result is shown. */
  String of(Paragraph paragraph, int line) {
    StringBuilder shown = new StringBuilder();
    for (int index = 0; index < paragraph.numCharacterRuns(); index++) {
      CharacterRun run = paragraph.getCharacterRun(index);
      if (run.isMarkedDeleted() || run.isMarkedInserted()) {
        marks.revised(line);
      }
      if (run.isVanished()) {
        marks.hidden(line);
      }
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        shown.append(run.text());
      }
    }
    return printed(shown);
  }

  private static String printed(CharSequence shown) {
    StringBuilder printed = new StringBuilder();
    // Of each field around a place, whether its instruction is still going on there.
    Deque<Boolean> fields = new ArrayDeque<>();
    for (int index = 0; index < shown.length(); index++) {
      char character = shown.charAt(index);
      if (character == FIELD) {
        fields.push(true);
      } else if (character == FIELD_RESULT && !fields.isEmpty()) {
        fields.pop();
        fields.push(false);
      } else if (character == FIELD_END && !fields.isEmpty()) {
        fields.pop();
      } else if (!fields.contains(true)) {
        append(printed, character);
      }
    }
    return printed.toString();
  }

  private static void append(StringBuilder printed, char character) {
    switch (character) {
      case '\t' -> printed.append(character);
      case '\u000b', '\n' -> printed.append('\n');
      // Word's own hyphens have places below the blank.
      case '\u001e' -> printed.append('\u2011');
      default -> {
        if (character >= ' ') {
          printed.append(character);
        }
      }
    }
  }
}
