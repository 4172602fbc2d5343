package org.gongkai.disclosure.cleanup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.cleanup.CleanupDocument.Judgement;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of the outcome for a document.
 *
 * @param verdict null when it was withdrawn in between
 */
record ResultLine(
    String itemId,
    String title,
    @Nullable String documentNumber,
    String unit,
    @Nullable String makerName,
    @Nullable Verdict verdict,
    String verdictName,
    String reason,
    @Nullable LocalDate effectiveDate,
    String state,
    String page) {

  static final List<String> HEAD = List.of("标题", "发文字号", "制定机关", "清理结果", "理由", "失效日期", "状态", "页面");

  static ResultLine of(CleanupDocument document, UnitTree tree) {
    Judgement judged =
        document.state() == CleanupDocument.State.WITHDRAWN ? null : document.judgement();
    return new ResultLine(
        document.itemId(),
        document.title(),
        document.documentNumber(),
        document.maker(),
        tree.name(document.maker()),
        judged == null ? null : judged.verdict(),
        judged == null ? document.state().label() : judged.verdict().label(),
        judged == null ? "清理期间已撤下，不再公开" : judged.reason(),
        judged == null ? null : judged.effectiveDate(),
        document.state().label(),
        "/record/" + document.itemId());
  }

  List<String> cells() {
    return List.of(
        title,
        Objects.toString(documentNumber, ""),
        Objects.toString(makerName, unit),
        verdictName,
        reason,
        Objects.toString(effectiveDate, ""),
        state,
        page);
  }

  /** RFC 4180; what a spreadsheet would take for a formula is preceded by an apostrophe. */
  static String csv(List<String> cells) {
    return cells.stream().map(ResultLine::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && Stream.of("=", "+", "-", "@").anyMatch(value::startsWith);
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
