package org.gongkai.task.report;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.plan.Plan;

/**
 * That a report was owed and not submitted when its window closed; told once, as the late report
 * that it is.
 *
 * @param id of the report
 */
public record MissedReport(
    @BsonId String id,
    long revision,
    String assignmentId,
    String unitId,
    String quarter,
    Instant foundAt,
    List<PendingEvent> pending)
    implements Aggregate {

  public MissedReport {
    pending = List.copyOf(pending);
  }

  /**
   * @param drafted revision of the unit's draft, 0 if there is none: the event goes before the one
   *     that a submission will tell
   */
  static MissedReport of(Assignment assignment, Quarter quarter, long drafted, Instant at) {
    String id = ProgressReport.id(assignment.id(), quarter);
    long told = Math.max(1, drafted);
    ReportChanged body =
        new ReportChanged(
            id,
            told,
            at,
            assignment.id(),
            assignment.planId(),
            assignment.name(),
            assignment.unitId(),
            quarter.toString(),
            ReportState.OPEN,
            true);
    PendingEvent event = PendingEvent.of(ProgressReport.CHANGED, id, told, at, body).on(Plan.TOPIC);
    return new MissedReport(
        id, 1, assignment.id(), assignment.unitId(), quarter.toString(), at, List.of(event));
  }
}
