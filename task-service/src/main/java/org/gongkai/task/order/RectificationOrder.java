package org.gongkai.task.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.problem.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * A demand of an authority that a unit put something right until a day (督办单).
 *
 * @param deadline the day, with every day that was counted
 * @param dueDate the deadline's day, by which lists and the clock find it
 * @param response the last one; null while it is owed
 * @param level the highest level reached for the present day; null if none
 * @param escalateOn when the clock has to look again; null while nothing is owed
 */
public record RectificationOrder(
    @BsonId String id,
    long revision,
    OrderState state,
    OrderContent content,
    Instant issuedAt,
    Deadline deadline,
    LocalDate dueDate,
    @Nullable OrderResponse response,
    int urged,
    List<Escalation> escalations,
    Escalation.@Nullable Level level,
    @Nullable LocalDate escalateOn,
    List<OrderStep> history,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String ISSUED = "task.order.issued.v1";
  static final String CHANGED = "task.order.changed.v1";

  public RectificationOrder {
    escalations = List.copyOf(escalations);
    history = List.copyOf(history);
    pending = List.copyOf(pending);
  }

  static RectificationOrder issue(
      String key,
      OrderContent content,
      Deadline deadline,
      LocalDate escalateOn,
      Actor actor,
      Instant now) {
    String id = NewId.derived("order", key).value();
    LocalDate due = deadline.dueOn();
    OrderIssued body =
        new OrderIssued(
            id,
            1,
            now,
            content.unit(),
            content.title(),
            content.issuer(),
            content.cause().kind(),
            content.cause().reference(),
            due);
    return new RectificationOrder(
        id,
        1,
        OrderState.ISSUED,
        content,
        now,
        deadline,
        due,
        null,
        0,
        List.of(),
        null,
        escalateOn,
        List.of(OrderStep.of(actor, "issue", null, now)),
        List.of(PendingEvent.of(ISSUED, id, 1, now, body).on(Plan.TOPIC)));
  }

  /** Whether the response came, or is still owed, after the last day. */
  public boolean isLate(LocalDate today) {
    return (response == null ? today : response.on()).isAfter(dueDate);
  }

  RectificationOrder acknowledge(Actor actor, Instant now) {
    require(state == OrderState.ISSUED, "签收");
    return change()
        .state(OrderState.ACKNOWLEDGED)
        .done(OrderStep.of(actor, "acknowledge", null, now));
  }

  RectificationOrder start(@Nullable String measures, Actor actor, Instant now) {
    require(state == OrderState.ACKNOWLEDGED || state == OrderState.REOPENED, "开始整改");
    return change().state(OrderState.RECTIFYING).done(OrderStep.of(actor, "start", measures, now));
  }

  RectificationOrder submit(String text, List<EvidenceRef> evidence, Actor actor, Instant now) {
    require(state.isOwed() && state != OrderState.ISSUED, "报送整改结果");
    return answered(text, evidence, actor, now);
  }

  /** What the order asked for has happened elsewhere; an order already answered stays as it is. */
  RectificationOrder fulfilled(String text, Actor service, Instant now) {
    return state.isOwed() ? answered(text, List.of(), service, now) : this;
  }

  RectificationOrder close(@Nullable String remark, Actor actor, Instant now) {
    require(state == OrderState.SUBMITTED, "办结");
    if (response != null && response.by().equals(actor.id())) {
      throw Refusal.forbidden("报送整改结果的人不能复查同一督办单。");
    }
    return change().state(OrderState.CLOSED).done(OrderStep.of(actor, "close", remark, now));
  }

  RectificationOrder reopen(
      String reason, Deadline again, LocalDate escalateOn, Actor actor, Instant now) {
    require(state == OrderState.SUBMITTED || state == OrderState.CLOSED, "退回重办");
    return change()
        .state(OrderState.REOPENED)
        .response(null)
        .deadline(again, escalateOn)
        .done(OrderStep.of(actor, "reopen", reason, now));
  }

  RectificationOrder urge(@Nullable String text, Actor actor, Instant now) {
    require(state.isOwed(), "催办");
    return change().urged(urged + 1).done(OrderStep.of(actor, "urge", text, now));
  }

  RectificationOrder extend(
      String reason, Deadline longer, LocalDate escalateOn, Actor actor, Instant now) {
    require(state.isOwed(), "延期");
    return change().deadline(longer, escalateOn).done(OrderStep.of(actor, "extend", reason, now));
  }

  /** The same limit counted with another calendar; days that stay the same change nothing. */
  RectificationOrder recounted(
      Deadline again, LocalDate lookOn, String why, Actor service, Instant now) {
    return !state.isOwed() || again.countsAs(deadline)
        ? this
        : change()
            .deadline(again, lookOn)
            .done(OrderStep.of(service, "recount", why + "，期限 " + again.dueOn(), now));
  }

  /** Records each level reached by today that is not recorded for the present last day. */
  RectificationOrder escalate(EscalationSchedule schedule, Actor clock, Instant now) {
    LocalDate today = OrderStep.day(now);
    if (!state.isOwed() || escalateOn == null || escalateOn.isAfter(today)) {
      return this;
    }
    List<Escalation> all = new ArrayList<>(escalations);
    StringBuilder labels = new StringBuilder();
    for (Escalation.Level reached : schedule.reached(dueDate, today)) {
      boolean known =
          escalations.stream()
              .anyMatch(past -> past.level() == reached && past.dueDate().equals(dueDate));
      if (!known) {
        all.add(new Escalation(reached, dueDate, now));
        labels.append(labels.isEmpty() ? "" : "、").append(reached.label());
      }
    }
    return change()
        .escalations(all, schedule.next(dueDate, today).orElse(null))
        .done(OrderStep.of(clock, "escalate", labels.toString(), now));
  }

  private RectificationOrder answered(
      String text, List<EvidenceRef> evidence, Actor actor, Instant now) {
    OrderResponse given =
        new OrderResponse(text, evidence, actor.id(), actor.name(), OrderStep.day(now));
    return change()
        .state(OrderState.SUBMITTED)
        .response(given)
        .done(OrderStep.of(actor, "submit", text, now));
  }

  private OrderChange change() {
    return new OrderChange(this);
  }

  private void require(boolean allowed, String action) {
    if (!allowed) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }
}
