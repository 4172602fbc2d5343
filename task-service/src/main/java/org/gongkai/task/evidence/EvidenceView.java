package org.gongkai.task.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as staff see it. */
public record EvidenceView(
    String id,
    String planId,
    String taskItemId,
    String taskName,
    String itemText,
    EvidenceOrigin origin,
    String kind,
    @Nullable String disclosureItemId,
    String title,
    @Nullable String unit,
    @Nullable String url,
    @Nullable String note,
    @Nullable LocalDate date,
    @Nullable Instant publishedAt,
    @Nullable String submittedBy,
    EvidenceState state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    long revision,
    List<String> allowedActions) {

  public static EvidenceView of(Evidence evidence, Actor caller) {
    EvidenceTask task = evidence.task();
    PublishedItem published = evidence.published();
    Submission submitted = evidence.submitted();
    Evidence.Decision decision = evidence.decision();
    boolean open = evidence.state() == EvidenceState.PROPOSED && caller.is(Role.OFFICE);
    return new EvidenceView(
        evidence.id(),
        task.planId(),
        task.taskItemId(),
        task.name(),
        task.text(),
        evidence.origin(),
        submitted == null ? "ITEM" : submitted.kind().name(),
        published == null ? null : published.id(),
        evidence.title(),
        evidence.unit(),
        evidence.url(),
        submitted == null ? null : submitted.note(),
        evidence.day(),
        published == null ? null : published.publishedAt(),
        submitted == null ? null : submitted.name(),
        evidence.state(),
        decision == null ? null : decision.name(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.reason(),
        evidence.revision(),
        open ? List.of("accept", "reject") : List.of());
  }
}
