package org.gongkai.task.imports.table;

import java.util.Comparator;
import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet has done, or would do. */
public record SheetOutcome(
    boolean dryRun,
    int rows,
    int created,
    int changed,
    int unchanged,
    int refused,
    List<RowError> errors) {

  /**
   * Why a row is refused.
   *
   * @param row its number in the file
   */
  public record RowError(int row, String id, @Nullable String field, String detail) {

    /** Of a field that a pointer such as {@code /unit} names. */
    public static RowError of(int row, String id, FieldProblem problem) {
      return new RowError(row, id, problem.pointer().substring(1), problem.detail());
    }

    /** Of the field, or of the whole row where no field is to blame. */
    String pointer() {
      return "/rows/" + row + (field == null ? "" : "/" + field);
    }
  }

  /** The rows that are wrong are counted once each, however much is wrong with them. */
  public static SheetOutcome of(
      boolean dryRun, int rows, int created, int changed, int unchanged, List<RowError> errors) {
    int refused = (int) errors.stream().map(RowError::row).distinct().count();
    List<RowError> inOrder =
        errors.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
    return new SheetOutcome(dryRun, rows, created, changed, unchanged, refused, inOrder);
  }

  /** The same once it is done. */
  public SheetOutcome done() {
    return new SheetOutcome(false, rows, created, changed, unchanged, refused, errors);
  }

  /** 422 with a pointer for each wrong row. */
  public static Refusal refusal(List<RowError> errors, String what) {
    return new Refusal(
        CommonCode.INVALID_CONTENT,
        "有 " + errors.size() + " 处错误，没有导入任何" + what + "。",
        errors.stream().map(one -> new FieldProblem(one.pointer(), one.detail())).toList());
  }
}
