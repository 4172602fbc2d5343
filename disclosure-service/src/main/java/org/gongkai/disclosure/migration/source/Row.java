package org.gongkai.disclosure.migration.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One document as the old system gives it: read, but not yet judged.
 *
 * @param number counts from 1 through the whole import
 * @param origin the file within an archive
 * @param body as HTML, not yet cleaned; null when there is none
 * @param problems what reading alone found
 */
public record Row(
    long number,
    @Nullable String origin,
    Map<Field, String> fields,
    @Nullable String body,
    List<AttachedFile> attachments,
    List<RowProblem> problems) {

  /** What old systems write where a document has no number. */
  private static final Pattern NONE =
      Pattern.compile("[(（]?(?:无|暂无|空)[)）]?|[-—–―/／\\\\]+|null|NULL");

  /**
   * A file that belongs to the document.
   *
   * @param path in the archive, or an address
   */
  public record AttachedFile(String name, String path) {}

  public Row {
    fields = Map.copyOf(fields);
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
  }

  static Row of(Map<Field, String> fields, @Nullable String body) {
    return new Row(0, null, fields, body, List.of(), List.of());
  }

  /** A row of which nothing can be used. */
  static Row broken(String pointer, String detail) {
    return new Row(
        0, null, Map.of(), null, List.of(), List.of(RowProblem.refused(pointer, detail)));
  }

  /** Without blanks around it; null when it is absent, blank or a sign that there is none. */
  public @Nullable String get(Field field) {
    String value = fields.get(field);
    if (value == null || value.isBlank()) {
      return null;
    }
    String stripped = value.strip();
    return field != Field.TITLE && NONE.matcher(stripped).matches() ? null : stripped;
  }

  Row at(long place) {
    return new Row(place, origin, fields, body, attachments, problems);
  }

  Row from(String file) {
    return new Row(number, file, fields, body, attachments, problems);
  }

  /** With what another source says of the same document; {@code stronger} wins over the row. */
  Row with(Map<Field, String> stronger) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(fields);
    all.putAll(stronger);
    return new Row(number, origin, all, body, attachments, problems);
  }

  /** With values for what the row leaves open. */
  Row orElse(Map<Field, String> weaker) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(weaker);
    all.putAll(fields);
    return new Row(number, origin, all, body, attachments, problems);
  }

  Row attaching(List<AttachedFile> files) {
    return new Row(number, origin, fields, body, files, problems);
  }

  Row noting(RowProblem problem) {
    List<RowProblem> more = new ArrayList<>(problems);
    more.add(problem);
    return new Row(number, origin, fields, body, attachments, more);
  }
}
