package org.gongkai.disclosure.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.NumberKey;
import org.gongkai.disclosure.migration.source.Row;
import org.gongkai.disclosure.migration.source.RowProblem;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * A row that can become an item, or what keeps it out.
 *
 * @param content null when it is refused
 * @param publishedAt when it was first published; null when the old system does not say
 * @param indexNumber that the old system gave
 */
record Candidate(
    Row row,
    @Nullable String externalId,
    @Nullable Content content,
    @Nullable Instant publishedAt,
    @Nullable String indexNumber,
    List<RowProblem> problems) {

  boolean isRefused() {
    return content == null || problems.stream().anyMatch(RowProblem::refuses);
  }

  /** The same document always gets the same id, whoever imports it and how often. */
  String itemId(String unit) {
    return NewId.derived("migration", unit, String.valueOf(externalId)).value();
  }

  /** Characters of its body, by which the work that it makes for the index is reckoned. */
  int text() {
    return content == null ? 0 : content.body().length();
  }

  @Nullable String numberKey() {
    String number = content == null ? null : content.elements().documentNumber();
    return number == null ? null : NumberKey.of(number);
  }

  Candidate refused(String pointer, String detail) {
    return with(content, List.of(RowProblem.refused(pointer, detail)));
  }

  /** With this content, and with what else is to be said of the row. */
  Candidate with(@Nullable Content other, List<RowProblem> found) {
    List<RowProblem> more = new ArrayList<>(problems);
    more.addAll(found);
    return new Candidate(row, externalId, other, publishedAt, indexNumber, List.copyOf(more));
  }
}
