package org.gongkai.disclosure.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a column may be and become. */
final class ColumnRules {

  /** The fixed sub-column is the first level. */
  private static final int DEEPEST = 5;

  private static final int MOST_OF_A_UNIT = 50;

  private final Columns columns;
  private final UnitTree units;
  private final Set<String> types;

  /**
   * @param types of documents that there are
   */
  ColumnRules(Columns columns, UnitTree units, Set<String> types) {
    this.columns = columns;
    this.units = units;
    this.types = types;
  }

  /** The column that the request describes, or everything that is wrong with it. */
  Column fresh(String id, ColumnRequest wanted, String ownUnit) {
    ColumnKind kind = wanted.kind() == null ? ColumnKind.CLASS : wanted.kind();
    String unit =
        kind == ColumnKind.SELF_CHOSEN
            ? Objects.requireNonNullElse(wanted.unit(), ownUnit)
            : wanted.unit();
    List<FieldProblem> wrong = new ArrayList<>();
    if (kind.isFixed()) {
      wrong.add(new FieldProblem("/kind", "四个固定栏目已经齐备，不能增加"));
    }
    if (kind == ColumnKind.SELF_CHOSEN) {
      checkUnit(Objects.requireNonNull(unit), wrong);
    } else if (unit != null) {
      wrong.add(new FieldProblem("/unit", "只有自选栏目属于一个单位"));
    }
    checkParent(wanted.parentId(), kind, unit, wrong);
    Column column =
        new Column(
            id,
            wanted.name().strip(),
            wanted.parentId(),
            wanted.order() == null ? next(wanted.parentId()) : wanted.order(),
            kind,
            unit,
            wanted.timeliness() == null ? Timeliness.NONE : wanted.timeliness(),
            wanted.cycleMonths(),
            Boolean.TRUE.equals(wanted.required()),
            wanted.ownerUnit(),
            wanted.description(),
            wanted.types() == null ? List.of() : wanted.types(),
            null,
            1);
    checkContent(column, wrong);
    refuse(wrong);
    refuseTwin(column);
    return column;
  }

  /** The next revision, or the same instance when nothing is to change. */
  Column revised(Column column, ColumnRequest wanted) {
    List<FieldProblem> wrong = new ArrayList<>();
    checkKept("/id", wanted.id(), column.id(), wrong);
    checkKept("/parentId", wanted.parentId(), column.parentId(), wrong);
    checkKept("/kind", wanted.kind(), column.kind(), wrong);
    checkKept("/unit", wanted.unit(), column.unit(), wrong);
    Column next = column.revised(wanted);
    if (column.kind().isFixed()) {
      checkKept("/name", next.name(), column.name(), wrong);
      checkKept("/order", next.order(), column.order(), wrong);
    }
    checkContent(next, wrong);
    refuse(wrong);
    refuseTwin(next);
    return next.saysTheSameAs(column) ? column : next;
  }

  void refuseClosing(Column column) {
    if (column.kind().isFixed()) {
      throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "四个固定栏目不能关闭。");
    }
    if (columns.below(column.id()).stream().anyMatch(below -> !below.isClosed())) {
      throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "请先关闭下级栏目。");
    }
  }

  void refuseReopening(Column column) {
    boolean below =
        columns.path(column.id()).stream()
            .skip(1)
            .flatMap(id -> columns.find(id).stream())
            .anyMatch(Column::isClosed);
    if (below) {
      throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "请先恢复上级栏目。");
    }
  }

  private void checkUnit(String unit, List<FieldProblem> wrong) {
    if (units.find(unit) == null || units.isDissolved(unit)) {
      wrong.add(new FieldProblem("/unit", "没有这个单位，或该单位已撤销"));
    }
    long own =
        columns.all().stream().filter(one -> unit.equals(one.unit()) && !one.isClosed()).count();
    if (own >= MOST_OF_A_UNIT) {
      wrong.add(new FieldProblem("/unit", "自选栏目不超过" + MOST_OF_A_UNIT + "个"));
    }
  }

  private void checkParent(
      @Nullable String id, ColumnKind kind, @Nullable String unit, List<FieldProblem> wrong) {
    Column parent = id == null ? null : columns.find(id).orElse(null);
    if (parent == null) {
      wrong.add(new FieldProblem("/parentId", id == null ? "一级栏目固定为四个，请选择上级栏目" : "没有这个上级栏目"));
      return;
    }
    List<String> path = columns.path(parent.id());
    if (parent.isClosed()) {
      wrong.add(new FieldProblem("/parentId", "上级栏目已关闭"));
    }
    if (parent.unit() != null && !parent.unit().equals(unit)) {
      wrong.add(new FieldProblem("/parentId", "上级栏目是其他单位的自选栏目"));
    }
    boolean statutory =
        columns.find(path.getLast()).map(Column::kind).orElse(null) == ColumnKind.STATUTORY;
    if (kind == ColumnKind.SELF_CHOSEN && !statutory) {
      wrong.add(new FieldProblem("/parentId", "自选栏目只能设在“法定主动公开内容”之下"));
    }
    if (path.size() >= DEEPEST) {
      wrong.add(new FieldProblem("/parentId", "栏目不超过" + DEEPEST + "级"));
    }
  }

  private void checkContent(Column column, List<FieldProblem> wrong) {
    boolean cyclic = column.timeliness() == Timeliness.CYCLE;
    if (cyclic != (column.cycleMonths() != null)) {
      wrong.add(new FieldProblem("/cycleMonths", cyclic ? "请填写更新周期" : "只有按自定周期更新的栏目有更新周期"));
    }
    List<String> unknown = column.types().stream().filter(type -> !types.contains(type)).toList();
    if (!unknown.isEmpty()) {
      wrong.add(new FieldProblem("/types", "没有这些文件类型：" + String.join("、", unknown)));
    }
    String owner = column.ownerUnit();
    if (owner != null && column.unit() != null) {
      wrong.add(new FieldProblem("/ownerUnit", "自选栏目由其单位负责"));
    } else if (owner != null && (units.find(owner) == null || units.isDissolved(owner))) {
      wrong.add(new FieldProblem("/ownerUnit", "没有这个单位，或该单位已撤销"));
    }
  }

  private void refuseTwin(Column column) {
    String parent = column.parentId();
    boolean twin =
        parent != null
            && columns.below(parent).stream()
                .anyMatch(one ->
                    !one.id().equals(column.id())
                        && one.name().equals(column.name())
                        && Objects.equals(one.unit(), column.unit()));
    if (twin) {
      throw new Refusal(
          CommonCode.DUPLICATE, "同级栏目中已有这个名称。", List.of(new FieldProblem("/name", "同级栏目中已有这个名称")));
    }
  }

  private int next(@Nullable String parent) {
    return parent == null
        ? 1
        : columns.below(parent).stream().mapToInt(Column::order).max().orElse(0) + 1;
  }

  private static void checkKept(
      String pointer, @Nullable Object wanted, @Nullable Object kept, List<FieldProblem> wrong) {
    if (wanted != null && !wanted.equals(kept)) {
      wrong.add(new FieldProblem(pointer, "不能修改"));
    }
  }

  private static void refuse(List<FieldProblem> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "栏目内容有误，请按提示修改。", wrong);
    }
  }
}
