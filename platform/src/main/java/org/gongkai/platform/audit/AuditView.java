package org.gongkai.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry as auditors read it. */
record AuditView(
    String id,
    Instant at,
    String object,
    long revision,
    String action,
    String actor,
    String actorName,
    String unit,
    @Nullable String reason,
    @Nullable String from,
    @Nullable String to,
    @Nullable String client) {

  /** The first line of a table of entries. */
  static final String HEADINGS = "编号,时间,对象,版次,操作,人员,姓名,单位,理由或意见,原状态,现状态,客户端\r\n";

  static AuditView of(AuditEntry entry) {
    return new AuditView(
        entry.id(),
        entry.at(),
        entry.object(),
        entry.revision(),
        entry.action(),
        entry.actorId(),
        entry.actorName(),
        entry.actorUnit(),
        entry.reason(),
        entry.from(),
        entry.to(),
        entry.client());
  }

  /** A line of a table; nothing in it is taken for a formula by an office program. */
  String csv() {
    List<@Nullable Object> cells =
        Stream.<@Nullable Object>of(
                id, at, object, revision, action, actor, actorName, unit, reason, from, to, client)
            .toList();
    return cells.stream().map(AuditView::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    String harmless =
        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
