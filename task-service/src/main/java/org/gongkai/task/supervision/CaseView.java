package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.problem.Place;
import org.jspecify.annotations.Nullable;

/** A case as staff see it; the resource itself is behind the link. */
record CaseView(
    String id,
    String service,
    CaseKind kind,
    String subject,
    @Nullable String unit,
    @Nullable String unitName,
    @Nullable String title,
    String stage,
    @Nullable LocalDate due,
    @Nullable LocalDate lateSince,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String violation,
    CaseFilter.Status status,
    String link,
    @Nullable String orderId,
    List<String> allowedActions) {

  static CaseView of(
      SupervisedCase found, Oversight oversight, LocalDate today, SupervisionProperties limits) {
    String unit = found.unit();
    return new CaseView(
        found.id(),
        found.kind().service(),
        found.kind(),
        found.subject(),
        unit,
        unit == null ? null : oversight.tree().name(unit),
        found.title(),
        found.stage(),
        found.due(),
        found.lateSince(today),
        found.openedAt(),
        found.closedAt(),
        found.violation(),
        status(found, today, limits),
        found.link(),
        found.orderId(),
        mayOrder(found, oversight) ? List.of("order") : List.of());
  }

  private static CaseFilter.Status status(
      SupervisedCase found, LocalDate today, SupervisionProperties limits) {
    LocalDate due = found.due();
    if (!found.open()) {
      return found.violation() == null ? CaseFilter.Status.CLOSED : CaseFilter.Status.VIOLATION;
    }
    if (due != null && today.isAfter(due)) {
      return CaseFilter.Status.LATE;
    }
    boolean soon = due != null && !due.isAfter(today.plusDays(limits.warnDays()));
    return soon ? CaseFilter.Status.DUE_SOON : CaseFilter.Status.OPEN;
  }

  private static boolean mayOrder(SupervisedCase found, Oversight oversight) {
    String unit = found.unit();
    return unit != null
        && found.kind() != CaseKind.ORDER
        && oversight.tree().name(unit) != null
        && oversight.oversees(Place.of(unit, oversight.tree()).issuer());
  }
}
