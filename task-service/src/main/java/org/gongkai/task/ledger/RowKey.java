package org.gongkai.task.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Which line of an export it is and what it showed, in a cell of its own.
 *
 * @param number its place in the export, from 1
 * @param assignmentId null for a row that nobody has yet
 */
public record RowKey(
    int number,
    String taskItemId,
    long itemRevision,
    @Nullable String assignmentId,
    long assignmentRevision) {

  private static final String SEPARATOR = "~";
  private static final String END = "end";
  private static final int PARTS = 6;

  String encode() {
    String all =
        String.join(
            SEPARATOR,
            String.valueOf(number),
            taskItemId,
            String.valueOf(itemRevision),
            assignmentId == null ? "" : assignmentId,
            String.valueOf(assignmentRevision));
    return all + SEPARATOR + checksum(all);
  }

  /** Empty when it is damaged. */
  static Optional<RowKey> parse(String text) {
    int last = text.lastIndexOf(SEPARATOR);
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    if (parts.size() != PARTS || !checksum(text.substring(0, last)).equals(parts.getLast())) {
      return Optional.empty();
    }
    String assignment = parts.get(3).isEmpty() ? null : parts.get(3);
    return Optional.of(
        new RowKey(
            Integer.parseInt(parts.get(0)),
            parts.get(1),
            Long.parseLong(parts.get(2)),
            assignment,
            Long.parseLong(parts.get(4))));
  }

  /** The last line of an export, by which its length is known. */
  static String end(long lines) {
    String all = END + SEPARATOR + lines;
    return all + SEPARATOR + checksum(all);
  }

  /** How many lines the export had; empty for any other key. */
  static Optional<Integer> ended(String text) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    boolean end =
        parts.size() == 3
            && parts.getFirst().equals(END)
            && checksum(END + SEPARATOR + parts.get(1)).equals(parts.get(2));
    return end ? Optional.of(Integer.parseInt(parts.get(1))) : Optional.empty();
  }

  private static String checksum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), Character.MAX_RADIX);
  }
}
