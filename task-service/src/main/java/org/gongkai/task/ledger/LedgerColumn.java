package org.gongkai.task.ledger;

import java.util.Arrays;
import java.util.Optional;

/** A column of the ledger as a spreadsheet: the official five first. */
public enum LedgerColumn {
  SEQ("序号", Span.TASK, 6),
  NAME("任务名称", Span.TASK, 18),
  TEXT("具体内容", Span.ROW, 48),
  UNITS("责任单位", Span.ROW, 22),
  DEADLINE("完成时限", Span.ROW, 14),
  STATUS("状态", Span.LINE, 10),
  DUE("截止日期", Span.ROW, 12),
  UNIT("办理单位", Span.LINE, 22),
  PART("分工", Span.LINE, 8),
  PROGRESS("工作进展", Span.LINE, 36),
  PERCENT("进度(%)", Span.LINE, 9),
  MEASURES("工作措施", Span.LINE, 30),
  EVIDENCE("佐证", Span.ROW, 16),
  REMARKS("督查意见", Span.ROW, 30),
  NEW_REMARK("新增意见", Span.ROW, 24),
  /** Tells which line it is, whatever somebody does to the order. */
  KEY("行键", Span.LINE, 0);

  /** What one cell stands for. */
  enum Span {
    TASK,
    ROW,
    LINE
  }

  private final String label;
  private final Span span;
  private final int width;

  LedgerColumn(String label, Span span, int width) {
    this.label = label;
    this.span = span;
    this.width = width;
  }

  String label() {
    return label;
  }

  Span span() {
    return span;
  }

  /** In characters; 0 for a column that is too narrow to be seen. */
  int width() {
    return width;
  }

  static Optional<LedgerColumn> labelled(String text) {
    return Arrays.stream(values()).filter(column -> column.label.equals(text)).findFirst();
  }
}
