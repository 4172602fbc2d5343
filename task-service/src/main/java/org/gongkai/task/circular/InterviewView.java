package org.gongkai.task.circular;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.order.RectificationOrder;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** An interview as supervising staff see it. */
record InterviewView(
    String id,
    String issuer,
    String unit,
    @Nullable String unitName,
    String person,
    String reason,
    LocalDate date,
    String demands,
    List<String> orders,
    List<Interview.FollowUp> followUps,
    boolean settled,
    long revision,
    List<String> allowedActions) {

  /** A unit that might be interviewed, and why. */
  record Candidate(String unit, @Nullable String unitName, List<OrderView> orders) {

    static Candidate of(String unit, List<RectificationOrder> orders, UnitTree tree) {
      List<OrderView> late =
          orders.stream()
              .map(order ->
                  new OrderView(
                      order.id(), order.content().demand(), order.dueDate(), order.urged()))
              .toList();
      return new Candidate(unit, tree.name(unit), late);
    }
  }

  /** An order that is long overdue. */
  record OrderView(String id, String demand, LocalDate dueDate, int urged) {}

  static InterviewView of(Interview interview, Oversight oversight) {
    boolean open = !interview.settled() && InterviewDesk.writes(oversight.actor());
    return new InterviewView(
        interview.id(),
        interview.issuer(),
        interview.unit(),
        oversight.tree().name(interview.unit()),
        interview.person(),
        interview.reason(),
        interview.date(),
        interview.demands(),
        interview.orders(),
        interview.followUps(),
        interview.settled(),
        interview.revision(),
        open ? List.of("follow-up") : List.of());
  }
}
