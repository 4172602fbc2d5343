package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.gongkai.task.assessment.score.Line;
import org.jspecify.annotations.Nullable;

/** A score sheet as those who may read it see it. */
record SheetView(
    String schemeId,
    String schemeTitle,
    int year,
    String unitId,
    String unitName,
    String unitKind,
    SheetState state,
    BigDecimal score,
    BigDecimal of,
    @Nullable Integer rank,
    Instant computedAt,
    @Nullable LocalDate contestUntil,
    List<Line> lines,
    List<ManualView> manual,
    @Nullable ContestView contest,
    long revision,
    List<String> allowedActions) {

  record ManualView(
      String code,
      BigDecimal points,
      String reason,
      List<EvidenceLink> evidence,
      String by,
      Instant at) {

    static ManualView of(ManualScore score) {
      Judgement why = score.judgement();
      return new ManualView(
          score.code(), score.points(), why.reason(), score.evidence(), why.name(), why.at());
    }
  }

  record ContestView(
      String code,
      String reason,
      List<EvidenceLink> evidence,
      String by,
      Instant at,
      BigDecimal pointsThen,
      @Nullable DecisionView decision) {

    static ContestView of(Contest contest) {
      Judgement why = contest.objection();
      Contest.Decision decision = contest.decision();
      return new ContestView(
          contest.code(),
          why.reason(),
          contest.evidence(),
          why.name(),
          why.at(),
          contest.pointsThen(),
          decision == null ? null : DecisionView.of(decision));
    }
  }

  record DecisionView(
      Contest.Outcome outcome, BigDecimal points, String reason, String by, Instant at) {

    static DecisionView of(Contest.Decision decision) {
      Judgement why = decision.judgement();
      return new DecisionView(
          decision.outcome(), decision.points(), why.reason(), why.name(), why.at());
    }
  }

  static SheetView of(ScoreSheet sheet, Opened opened, LocalDate today) {
    Scheme scheme = opened.scheme();
    return new SheetView(
        sheet.schemeId(),
        sheet.schemeTitle(),
        sheet.year(),
        sheet.unit(),
        sheet.unitName(),
        sheet.unitKind(),
        sheet.state(),
        sheet.score().points(),
        sheet.score().of(),
        sheet.rank(),
        sheet.computedAt(),
        scheme.contestUntil(),
        sheet.score().lines(),
        sheet.manual().stream().map(ManualView::of).toList(),
        sheet.contest() == null ? null : ContestView.of(sheet.contest()),
        sheet.revision(),
        actions(sheet, opened, today));
  }

  private static List<String> actions(ScoreSheet sheet, Opened opened, LocalDate today) {
    List<String> actions = new ArrayList<>();
    Scheme scheme = opened.scheme();
    boolean shown = sheet.state() == SheetState.PUBLISHED_TO_UNITS;
    if (opened.assesses() && sheet.state() == SheetState.COMPUTED && scheme.publishedAt() == null) {
      actions.add("score");
    }
    boolean inWindow = scheme.contestUntil() != null && !today.isAfter(scheme.contestUntil());
    boolean speaks =
        opened.actor().unit().equals(sheet.unit())
            && Assessing.SPEAKERS.stream().anyMatch(opened.actor()::is);
    if (shown && inWindow && speaks && sheet.contest() == null) {
      actions.add("contest");
    }
    if (shown && opened.manages() && sheet.said().stage() == Contest.Stage.OPEN) {
      actions.add("uphold");
      actions.add("change");
    }
    return actions;
  }
}
