package org.gongkai.task.assessment.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.score.Line;
import org.gongkai.task.assessment.score.Score;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has got by a scheme (得分表). It follows the facts until it is final.
 *
 * @param id follows from scheme and unit
 * @param computedOn the day as of which due days were judged
 * @param rank among the units of its kind; null until final
 */
public record ScoreSheet(
    @BsonId String id,
    long revision,
    String schemeId,
    String schemeTitle,
    int year,
    String unit,
    String unitName,
    String unitKind,
    SheetState state,
    Score score,
    LocalDate computedOn,
    Instant computedAt,
    Said said,
    @Nullable Integer rank,
    @Nullable Instant finalAt,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String PUBLISHED = "task.assessment.published.v1";

  public ScoreSheet {
    pending = List.copyOf(pending);
  }

  static String id(String schemeId, String unit) {
    return NewId.derived("sheet", schemeId, unit).value();
  }

  static ScoreSheet first(Scheme scheme, Unit unit, Score score, LocalDate day, Instant now) {
    return new ScoreSheet(
        id(scheme.id(), unit.id()),
        1,
        scheme.id(),
        scheme.head().title(),
        scheme.head().year(),
        unit.id(),
        unit.content().name(),
        unit.content().kind().name(),
        SheetState.COMPUTED,
        score,
        day,
        now,
        Said.NOTHING,
        null,
        null,
        List.of());
  }

  List<ManualScore> manual() {
    return said.manual();
  }

  @Nullable Contest contest() {
    return said.contest();
  }

  /** The same score as of the same day, or a final sheet, is no change. */
  ScoreSheet computed(Score newScore, LocalDate day, Instant now) {
    boolean same = newScore.equals(score) && day.equals(computedOn);
    return same || state == SheetState.FINAL
        ? this
        : next(state, newScore, day, now, said, rank, finalAt, pending);
  }

  /** With points given by hand; {@link #rescored} follows. */
  ScoreSheet scored(ManualScore given) {
    require(SheetState.COMPUTED, "评分");
    return next(state, said.with(given));
  }

  /** The score that a decision of this very revision leads to. */
  ScoreSheet rescored(Score newScore, LocalDate day, Instant now) {
    return new ScoreSheet(
        id,
        revision,
        schemeId,
        schemeTitle,
        year,
        unit,
        unitName,
        unitKind,
        state,
        newScore,
        day,
        now,
        said,
        rank,
        finalAt,
        pending);
  }

  ScoreSheet published() {
    require(SheetState.COMPUTED, "公布得分");
    return next(SheetState.PUBLISHED_TO_UNITS, said);
  }

  ScoreSheet contested(Contest objection) {
    require(SheetState.PUBLISHED_TO_UNITS, "提出异议");
    return next(state, said.with(objection));
  }

  /** With the office's decision; {@link #rescored} follows. */
  ScoreSheet decided(Contest.Decision decision) {
    require(SheetState.PUBLISHED_TO_UNITS, "处理异议");
    return next(state, said.with(decision));
  }

  /** Final with this score; not ranked yet. */
  ScoreSheet frozen(Score last, LocalDate day, Instant now) {
    return state == SheetState.FINAL
        ? this
        : next(SheetState.FINAL, last, day, now, said, null, now, pending);
  }

  ScoreSheet ranked(int place, Instant now) {
    require(SheetState.FINAL, "排名");
    if (rank != null) {
      return this;
    }
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(
        PendingEvent.of(PUBLISHED, id, revision + 1, now, AssessmentPublished.of(this, place, now))
            .on(Plan.TOPIC));
    return next(state, score, computedOn, computedAt, said, place, finalAt, events);
  }

  /** How many lines wait for somebody to score them. */
  int awaited() {
    return (int) score.lines().stream().filter(Line::awaited).count();
  }

  private void require(SheetState needed, String action) {
    if (state != needed) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }

  private ScoreSheet next(SheetState state, Said said) {
    return next(state, score, computedOn, computedAt, said, rank, finalAt, pending);
  }

  private ScoreSheet next(
      SheetState state,
      Score score,
      LocalDate computedOn,
      Instant computedAt,
      Said said,
      @Nullable Integer rank,
      @Nullable Instant finalAt,
      List<PendingEvent> pending) {
    return new ScoreSheet(
        id,
        revision + 1,
        schemeId,
        schemeTitle,
        year,
        unit,
        unitName,
        unitKind,
        state,
        score,
        computedOn,
        computedAt,
        said,
        rank,
        finalAt,
        pending);
  }
}
