package org.gongkai.task.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The next state of an order while it is made up: what is not named stays as it was. */
final class OrderChange {

  private final RectificationOrder order;
  private OrderState state;
  private Deadline deadline;
  private @Nullable OrderResponse response;
  private int urged;
  private List<Escalation> escalations;
  private @Nullable LocalDate escalateOn;

  OrderChange(RectificationOrder order) {
    this.order = order;
    this.state = order.state();
    this.deadline = order.deadline();
    this.response = order.response();
    this.urged = order.urged();
    this.escalations = order.escalations();
    this.escalateOn = order.escalateOn();
  }

  OrderChange state(OrderState next) {
    state = next;
    return this;
  }

  OrderChange response(@Nullable OrderResponse next) {
    response = next;
    return this;
  }

  OrderChange urged(int times) {
    urged = times;
    return this;
  }

  OrderChange deadline(Deadline next, LocalDate lookOn) {
    deadline = next;
    escalateOn = lookOn;
    return this;
  }

  OrderChange escalations(List<Escalation> all, @Nullable LocalDate lookOn) {
    escalations = all;
    escalateOn = lookOn;
    return this;
  }

  RectificationOrder done(OrderStep step) {
    long revision = order.revision() + 1;
    LocalDate due = deadline.dueOn();
    Escalation.Level level =
        escalations.stream()
            .filter(past -> past.dueDate().equals(due))
            .map(Escalation::level)
            .max(Enum::compareTo)
            .orElse(null);
    LocalDate until = response == null ? OrderStep.day(step.at()) : response.on();
    OrderChanged body =
        new OrderChanged(
            order.id(),
            revision,
            step.at(),
            order.content().unit(),
            order.content().title(),
            order.content().cause().kind(),
            state,
            due,
            until.isAfter(due),
            urged,
            level);
    List<OrderStep> steps = new ArrayList<>(order.history());
    steps.add(step);
    List<PendingEvent> events = new ArrayList<>(order.pending());
    events.add(
        PendingEvent.of(RectificationOrder.CHANGED, order.id(), revision, step.at(), body)
            .on(Plan.TOPIC));
    return new RectificationOrder(
        order.id(),
        revision,
        state,
        order.content(),
        order.issuedAt(),
        deadline,
        due,
        response,
        urged,
        escalations,
        level,
        state.isOwed() ? escalateOn : null,
        steps,
        events);
  }
}
