package org.gongkai.task.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentPart;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.assignment.Standing;
import org.jspecify.annotations.Nullable;

/** Who may change what in the ledger by a spreadsheet, and what it may become. */
record FieldRules(Standing standing) {

  /** What the plan says; nobody changes it. */
  private static final Set<LedgerColumn> ISSUED =
      Set.of(
          LedgerColumn.SEQ,
          LedgerColumn.NAME,
          LedgerColumn.TEXT,
          LedgerColumn.UNITS,
          LedgerColumn.DEADLINE,
          LedgerColumn.UNIT);

  /** What follows from other things, and may have changed by itself since the export. */
  private static final Set<LedgerColumn> DERIVED =
      Set.of(LedgerColumn.STATUS, LedgerColumn.EVIDENCE, LedgerColumn.REMARKS, LedgerColumn.KEY);

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

  private static final int TEXT_LIMIT = 2_000;
  private static final int MEASURE_LIMIT = 500;
  private static final int MEASURES = 50;
  private static final int WHOLE = 100;

  static boolean isCompared(LedgerColumn column) {
    return !DERIVED.contains(column);
  }

  /** Why the actor may not make the change; empty when it is fine. */
  Optional<String> refusal(LedgerColumn column, SheetLine line, String after) {
    if (ISSUED.contains(column)) {
      return Optional.of("下达的内容不能通过台账改动");
    }
    String planUnit = line.item().scope() == null ? "" : line.item().scope().unit();
    return Optional.ofNullable(
        switch (column) {
          case PROGRESS, PERCENT, MEASURES -> work(column, line.given(), after);
          case PART -> part(line.given(), planUnit, after);
          case DUE -> due(line, planUnit, after);
          default -> remark(planUnit, after);
        });
  }

  static Optional<LocalDate> day(String text) {
    Matcher match = DAY.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static Optional<AssignmentPart> part(String label) {
    return SheetLine.PARTS.entrySet().stream()
        .filter(known -> known.getValue().equals(label))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Also 60% and 60.0, as spreadsheets like to write numbers. */
  static Optional<Integer> percent(String text) {
    Matcher number = Pattern.compile("(\\d{1,3})(?:\\.0+)?\\s*[%％]?").matcher(text);
    return number.matches() && Integer.parseInt(number.group(1)) <= WHOLE
        ? Optional.of(Integer.parseInt(number.group(1)))
        : Optional.empty();
  }

  private @Nullable String work(LedgerColumn column, @Nullable Assignment given, String after) {
    if (given == null) {
      return "该行没有责任分派，不能填报";
    }
    if (!standing.worksFor(given.unitId())) {
      return "只能填报本单位的进展";
    }
    if (!given.state().isOwed() || given.state() == AssignmentState.DISPUTED) {
      return "当前状态为" + given.state().label() + "，不能填报";
    }
    return switch (column) {
      case PERCENT -> percent(after).isPresent() ? null : "进度须为 0 到 100 的整数";
      case PROGRESS -> after.length() <= TEXT_LIMIT ? null : "工作进展不超过 2000 字";
      default -> measures(after.lines().toList());
    };
  }

  private static @Nullable String measures(List<String> texts) {
    if (texts.size() > MEASURES) {
      return "工作措施不超过 50 条";
    }
    return texts.stream().allMatch(text -> text.length() <= MEASURE_LIMIT)
        ? null
        : "每条工作措施不超过 500 字";
  }

  private @Nullable String part(@Nullable Assignment given, String planUnit, String after) {
    if (given == null) {
      return "该行没有责任分派，不能调整分工";
    }
    if (!standing.isOfficeOf(planUnit)) {
      return "只有政府办可以调整分工";
    }
    if (given.state().isClosed()) {
      return "当前状态为" + given.state().label() + "，不能调整分工";
    }
    return part(after).isPresent() ? null : "分工须为牵头、配合、责任或指导";
  }

  private @Nullable String due(SheetLine line, String planUnit, String after) {
    if (!standing.isOfficeOf(planUnit)) {
      return "只有政府办可以确定截止日期";
    }
    if (!line.item().deadline().isFuzzy()) {
      return "计划已写明时限，不能改动";
    }
    return day(after).isPresent() ? null : "不是日历中的日期，请写作 2021-09-30；不能清空";
  }

  private @Nullable String remark(String planUnit, String after) {
    boolean supervisor =
        standing.actor().is(Role.SUPERVISOR)
            && standing
                .tree()
                .isWithin(planUnit, standing.tree().authority(standing.actor().unit()));
    if (!supervisor && !standing.isOfficeOf(planUnit)) {
      return "只有督查人员和政府办可以填写督查意见";
    }
    return after.length() <= TEXT_LIMIT / 2 ? null : "意见不超过 1000 字";
  }
}
