package org.gongkai.task.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A unit or person held accountable (责任追究). It sends no event, since it holds names.
 *
 * @param year in which it was opened, for the annual report
 * @param decidedBy who decided, and who may therefore not conclude an appeal
 */
public record AccountabilityCase(
    @BsonId String id,
    long revision,
    CaseState state,
    String issuer,
    List<String> scopes,
    Facts facts,
    int year,
    Instant openedAt,
    @Nullable String decision,
    @Nullable LocalDate decidedOn,
    @Nullable String decidedBy,
    @Nullable Appeal appeal,
    @Nullable Outcome outcome,
    @Nullable String outcomeText,
    List<Step> history,
    List<PendingEvent> pending)
    implements Aggregate {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** What the unit or person has against the decision. */
  public record Appeal(String text, LocalDate date) {}

  /** One step of its way. */
  public record Step(Instant at, String by, String name, String action) {}

  public AccountabilityCase {
    scopes = List.copyOf(scopes);
    history = List.copyOf(history);
    pending = List.copyOf(pending);
  }

  static AccountabilityCase open(
      String id, String issuer, List<String> scopes, Facts facts, Actor actor, Instant now) {
    return new AccountabilityCase(
        id,
        1,
        CaseState.OPEN,
        issuer,
        scopes,
        facts,
        now.atZone(CHINA).getYear(),
        now,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new Step(now, actor.id(), actor.name(), "open")),
        List.of());
  }

  AccountabilityCase decide(String text, LocalDate on, Actor actor, Instant now) {
    require(CaseState.OPEN, "作出决定");
    notAfterToday(on, now);
    return next(
        CaseState.DECIDED, text, on, actor.id(), null, null, null, step("decide", actor, now));
  }

  AccountabilityCase appeal(String text, LocalDate on, Actor actor, Instant now) {
    require(CaseState.DECIDED, "登记申诉");
    notAfterToday(on, now);
    if (on.isBefore(decidedOn)) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "申诉日期不能早于决定日期。");
    }
    return next(
        CaseState.APPEALED,
        decision,
        decidedOn,
        decidedBy,
        new Appeal(text, on),
        null,
        null,
        step("appeal", actor, now));
  }

  AccountabilityCase conclude(Outcome result, String text, Actor actor, Instant now) {
    require(CaseState.APPEALED, "复核");
    if (actor.id().equals(decidedBy)) {
      throw Refusal.forbidden("作出决定的人不能复核同一申诉。");
    }
    return next(
        CaseState.CONCLUDED,
        decision,
        decidedOn,
        decidedBy,
        appeal,
        result,
        text,
        step("conclude", actor, now));
  }

  private AccountabilityCase next(
      CaseState state,
      @Nullable String decision,
      @Nullable LocalDate decidedOn,
      @Nullable String decidedBy,
      @Nullable Appeal appeal,
      @Nullable Outcome outcome,
      @Nullable String outcomeText,
      Step step) {
    List<Step> steps = new ArrayList<>(history);
    steps.add(step);
    return new AccountabilityCase(
        id,
        revision + 1,
        state,
        issuer,
        scopes,
        facts,
        year,
        openedAt,
        decision,
        decidedOn,
        decidedBy,
        appeal,
        outcome,
        outcomeText,
        steps,
        pending);
  }

  private void require(CaseState expected, String action) {
    if (state != expected) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }

  private static void notAfterToday(LocalDate date, Instant now) {
    if (date.isAfter(now.atZone(CHINA).toLocalDate())) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "日期不能晚于今天。");
    }
  }

  private static Step step(String action, Actor actor, Instant now) {
    return new Step(now, actor.id(), actor.name(), action);
  }
}
