package org.gongkai.task.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.task.imports.table.ColumnSheet.Row;
import org.gongkai.task.unit.NameBook;
import org.gongkai.task.unit.Reach;
import org.jspecify.annotations.Nullable;

/** Reads one row into a person and says what it could not read. */
final class PersonRow {

  private static final Map<String, Boolean> YES_OR_NO =
      Map.of("是", true, "否", false, "在岗", true, "离岗", false, "true", true, "false", false);

  private final Row<PersonColumn> row;
  private final List<FieldProblem> problems = new ArrayList<>();

  PersonRow(Row<PersonColumn> row) {
    this.row = row;
  }

  /** What was wrong with the row; complete once {@link #content} was read. */
  List<FieldProblem> problems() {
    return problems;
  }

  String id() {
    return row.text(PersonColumn.ID);
  }

  /** With empty values wherever something could not be read. */
  PersonContent content(NameBook names, Reach reach) {
    return new PersonContent(row.text(PersonColumn.NAME), unit(names, reach), roles(), active());
  }

  /** By its id, or by a name that means it beyond doubt. */
  private String unit(NameBook names, Reach reach) {
    String text = row.text(PersonColumn.UNIT);
    if (text.isEmpty()) {
      return text;
    }
    NameBook.Match match = names.match(text);
    String unit = reach.tree().name(text) != null ? text : match.unitId();
    if (unit == null) {
      String likely =
          match.candidates().stream()
              .map(NameBook.Candidate::name)
              .collect(Collectors.joining("、"));
      problem(
          PersonColumn.UNIT, "单位“" + text + "”不存在" + (likely.isEmpty() ? "" : "，可能是：" + likely));
      return text;
    }
    if (!reach.handles(unit)) {
      problem(PersonColumn.UNIT, "只能登记本单位及下级单位的人员");
    }
    return unit;
  }

  private Set<Role> roles() {
    Set<Role> roles = new LinkedHashSet<>();
    for (String word : row.text(PersonColumn.ROLES).split("[、;；,，/\\s]+")) {
      if (!word.isBlank()) {
        RoleWord.role(word)
            .ifPresentOrElse(
                roles::add, () -> problem(PersonColumn.ROLES, "“" + word + "”不是可用的角色"));
      }
    }
    return roles;
  }

  private @Nullable Boolean active() {
    String text = row.text(PersonColumn.ACTIVE);
    Boolean active = YES_OR_NO.get(text.toLowerCase(Locale.ROOT));
    if (active == null && !text.isEmpty()) {
      problem(PersonColumn.ACTIVE, "请填写是或否");
    }
    return active;
  }

  private void problem(PersonColumn column, String detail) {
    problems.add(new FieldProblem("/" + column.field(), detail));
  }
}
