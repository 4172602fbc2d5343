package org.gongkai.disclosure.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.disclosure.migration.source.Field;
import org.gongkai.disclosure.migration.source.Row;
import org.gongkai.disclosure.migration.source.RowProblem;
import org.jspecify.annotations.Nullable;

/** The values of one row, with what is wrong with them. */
final class Reading {

  private final Row row;
  private final List<RowProblem> problems;

  Reading(Row row) {
    this.row = row;
    this.problems = new ArrayList<>(row.problems());
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  boolean isRefused() {
    return problems.stream().anyMatch(RowProblem::refuses);
  }

  void refuse(String pointer, String detail) {
    problems.add(RowProblem.refused(pointer, detail));
  }

  void note(String pointer, String detail) {
    problems.add(RowProblem.note(pointer, detail));
  }

  @Nullable LocalDate day(Field field) {
    LocalDate day = found(field, Values::date, "日期无法识别，没有导入").orElse(null);
    // Old systems write the first day of their clock for "none".
    return LocalDate.EPOCH.equals(day) ? null : day;
  }

  /** What a text stands for; a text that stands for nothing is noted and left out. */
  <T> Optional<T> found(Field field, Function<String, Optional<T>> of, String otherwise) {
    String text = row.get(field);
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> value = of.apply(text);
    if (value.isEmpty()) {
      note(field.pointer(), otherwise + "：" + Characters.shown(text));
    }
    return value;
  }

  /** One line, whatever line ends the old system left in it. */
  @Nullable String words(Field field, int most) {
    String text = row.get(field);
    if (text == null) {
      return null;
    }
    String line = Characters.oneLine(text);
    if (Characters.areDamaged(line)) {
      refuse(field.pointer(), "含有控制字符或残缺的字符");
    } else if (line.length() > most) {
      refuse(field.pointer(), "超过" + most + "字");
    }
    return line;
  }
}
