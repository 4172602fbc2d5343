package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content that became public by one act, with those who answer for it. Never changed.
 *
 * @param number 1 for the first
 * @param unitName the unit's name on that day; null if it was not known
 * @param person who published it
 * @param numberKey of its document number; kept by it while a correction has another
 */
public record Edition(
    int number,
    Content content,
    String contentHash,
    @Nullable String unitName,
    List<Person> authors,
    List<Approval> approvals,
    Instant publishedAt,
    Person person,
    @Nullable String numberKey) {

  /** How much an edition changes. */
  public enum Kind {
    FIRST,
    /** The meaning is another. */
    MAJOR,
    /** Slips of the pen, layout, added elements. */
    MINOR
  }

  /** What everybody may know of an edition without its text. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      int number, Instant publishedAt, Kind kind, @Nullable String note, String contentHash) {}

  Edition approved(List<Approval> given) {
    return new Edition(
        number, content, contentHash, unitName, authors, given, publishedAt, person, numberKey);
  }

  public Line line() {
    ChangeNote note = content.change();
    return number == 1 || note == null
        ? new Line(number, publishedAt, Kind.FIRST, null, contentHash)
        : new Line(number, publishedAt, note.kind(), note.note(), contentHash);
  }
}
