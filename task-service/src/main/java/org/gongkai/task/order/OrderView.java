package org.gongkai.task.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.task.problem.Oversight;
import org.jspecify.annotations.Nullable;

/**
 * An order as staff see it.
 *
 * @param deadline every day that was counted; null in lists
 */
record OrderView(
    String id,
    String unit,
    @Nullable String unitName,
    String issuer,
    Cause cause,
    @Nullable String legalBasis,
    String demand,
    Instant issuedAt,
    LocalDate dueDate,
    boolean late,
    @Nullable Deadline deadline,
    OrderState state,
    @Nullable OrderResponse response,
    int urged,
    Escalation.@Nullable Level escalation,
    List<Escalation> escalations,
    List<OrderStep> history,
    long revision,
    List<String> allowedActions) {

  static OrderView of(
      RectificationOrder order, Oversight oversight, LocalDate today, boolean whole) {
    OrderContent content = order.content();
    return new OrderView(
        order.id(),
        content.unit(),
        oversight.tree().name(content.unit()),
        content.issuer(),
        content.cause(),
        content.legalBasis(),
        content.demand(),
        order.issuedAt(),
        order.dueDate(),
        order.isLate(today),
        whole ? order.deadline() : null,
        order.state(),
        order.response(),
        order.urged(),
        order.level(),
        order.escalations(),
        order.history(),
        order.revision(),
        actions(order, oversight));
  }

  private static List<String> actions(RectificationOrder order, Oversight oversight) {
    List<String> actions = new ArrayList<>();
    if (oversight.answersFor(order.content().unit())) {
      actions.addAll(
          switch (order.state()) {
            case ISSUED -> List.of("acknowledge");
            case ACKNOWLEDGED, REOPENED -> List.of("start", "submit");
            case RECTIFYING -> List.of("submit");
            case SUBMITTED, CLOSED -> List.of();
          });
    }
    if (oversight.oversees(order.content().issuer())) {
      OrderResponse response = order.response();
      boolean other = response == null || !response.by().equals(oversight.actor().id());
      actions.addAll(
          switch (order.state()) {
            case ISSUED, ACKNOWLEDGED, RECTIFYING, REOPENED -> List.of("urge", "extend");
            case SUBMITTED -> other ? List.of("close", "reopen") : List.of("reopen");
            case CLOSED -> List.of("reopen");
          });
    }
    return List.copyOf(actions);
  }
}
