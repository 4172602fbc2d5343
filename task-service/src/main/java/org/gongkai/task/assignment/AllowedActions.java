package org.gongkai.task.assignment;

import java.util.ArrayList;
import java.util.List;

/** Which steps somebody can take on an assignment now. */
final class AllowedActions {

  private AllowedActions() {}

  static List<String> of(Assignment assignment, Standing standing) {
    List<String> actions = new ArrayList<>();
    if (standing.worksFor(assignment.unitId())) {
      actions.addAll(ofUnit(assignment));
    }
    if (standing.checks(assignment)) {
      actions.addAll(ofOffice(assignment.state()));
      boolean left = !standing.tree().isActive(assignment.unitId());
      if (left && OfficeWork.OPEN.contains(assignment.state()) && !actions.contains("reassign")) {
        actions.add("reassign");
      }
      if (assignment.state().isOwed()) {
        actions.add("urge");
      }
    }
    if (assignment.isOwnChoice() && standing.worksFor(assignment.unitId())) {
      actions.addAll(assignment.state().isClosed() ? List.of() : List.of("withdraw"));
    }
    return actions;
  }

  private static List<String> ofUnit(Assignment assignment) {
    return switch (assignment.state()) {
      case ASSIGNED -> List.of("accept", "dispute");
      case DISPUTED -> List.of("accept");
      case ACCEPTED, IN_PROGRESS, SENT_BACK ->
          assignment.children().open() > 0
              ? List.of("work", "cascade")
              : List.of("work", "done", "cascade");
      case DONE_PENDING_CHECK, COMPLETED, CANCELLED, CARRIED_OVER -> List.of();
    };
  }

  private static List<String> ofOffice(AssignmentState state) {
    return switch (state) {
      case ASSIGNED, ACCEPTED, IN_PROGRESS, SENT_BACK -> List.of("deadline", "part");
      case DISPUTED -> List.of("insist", "reassign", "deadline", "part");
      case DONE_PENDING_CHECK -> List.of("verify", "send-back", "deadline", "part");
      case COMPLETED -> List.of("send-back");
      case CANCELLED, CARRIED_OVER -> List.of();
    };
  }
}
