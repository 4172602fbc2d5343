package org.gongkai.task.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.task.problem.EvidenceRef;
import org.gongkai.task.problem.Oversight;
import org.jspecify.annotations.Nullable;

/** A look-back as staff see it; counts are left out in lists. */
record LookBackView(
    String id,
    String planId,
    String planTitle,
    int year,
    String issuer,
    LookBackState state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable LookBackCounts counts,
    long revision,
    List<String> allowedActions) {

  static LookBackView of(
      LookBack lookBack, @Nullable List<LookBackLine> lines, Oversight oversight) {
    List<String> actions =
        !oversight.oversees(lookBack.issuer())
            ? List.of()
            : lookBack.state() == LookBackState.OPEN
                ? List.of("check", "finish", "carry-over")
                : List.of("carry-over");
    return new LookBackView(
        lookBack.id(),
        lookBack.planId(),
        lookBack.planTitle(),
        lookBack.year(),
        lookBack.issuer(),
        lookBack.state(),
        lookBack.startedAt(),
        lookBack.finishedAt(),
        lines == null ? null : LookBackCounts.of(lines),
        lookBack.revision(),
        actions);
  }

  /** One line as staff see it. */
  record LineView(
      String id,
      String lookBackId,
      @Nullable String taskItemId,
      String assignmentId,
      int row,
      String name,
      String text,
      String unit,
      @Nullable String unitName,
      @Nullable String deadlineText,
      LocalDate deadlineDate,
      @Nullable Verdict verdict,
      @Nullable String facts,
      List<EvidenceRef> evidence,
      @Nullable String checkedBy,
      @Nullable Instant checkedAt,
      @Nullable String orderId,
      @Nullable String carriedInto,
      @Nullable String carriedAs,
      long revision,
      List<String> allowedActions) {

    static LineView of(LookBackLine line, LookBack lookBack, Oversight oversight) {
      LookBackLine.Work work = line.work();
      LookBackLine.Check check = line.check();
      return new LineView(
          line.id(),
          line.lookBackId(),
          work.taskItemId(),
          work.assignmentId(),
          work.row(),
          work.name(),
          work.text(),
          work.unit(),
          oversight.tree().name(work.unit()),
          work.deadlineText(),
          work.deadlineDate(),
          check == null ? null : check.verdict(),
          check == null ? null : check.facts(),
          check == null ? List.of() : check.evidence(),
          check == null ? null : check.name(),
          check == null ? null : check.at(),
          line.orderId(),
          line.carriedInto(),
          line.carriedAs(),
          line.revision(),
          actions(line, lookBack, oversight));
    }

    private static List<String> actions(LookBackLine line, LookBack lookBack, Oversight oversight) {
      if (!oversight.oversees(lookBack.issuer())) {
        return List.of();
      }
      boolean open = lookBack.state() == LookBackState.OPEN;
      boolean carries = line.isUnfinished() && line.carriedInto() == null;
      return open
          ? carries ? List.of("check", "carry-over") : List.of("check")
          : carries ? List.of("carry-over") : List.of();
    }
  }

  /** What it all came to. */
  record Report(
      LookBackView lookBack,
      LookBackCounts counts,
      Map<String, LookBackCounts> byUnit,
      Map<String, LookBackCounts> byGroup,
      List<LineView> unfinished) {

    static Report of(LookBack lookBack, List<LookBackLine> lines, Oversight oversight) {
      return new Report(
          LookBackView.of(lookBack, lines, oversight),
          LookBackCounts.of(lines),
          by(lines, line -> line.work().unit()),
          by(lines, line -> line.work().group() == null ? "" : line.work().group()),
          lines.stream()
              .filter(LookBackLine::isUnfinished)
              .map(line -> LineView.of(line, lookBack, oversight))
              .toList());
    }

    private static Map<String, LookBackCounts> by(
        List<LookBackLine> lines, Function<LookBackLine, String> key) {
      return lines.stream()
          .collect(
              Collectors.groupingBy(
                  key,
                  TreeMap::new,
                  Collectors.collectingAndThen(Collectors.toList(), LookBackCounts::of)));
    }
  }
}
