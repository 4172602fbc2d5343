package org.gongkai.task.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.evidence.accepted.v1}. */
record EvidenceAccepted(
    String id,
    long revision,
    Instant occurredAt,
    String planId,
    String taskItemId,
    @Nullable String disclosureItemId,
    String title,
    @Nullable String unit,
    @Nullable String url,
    @Nullable Instant publishedAt) {

  /** Of evidence that is about to be accepted. */
  static EvidenceAccepted of(Evidence evidence, Instant at) {
    PublishedItem published = evidence.published();
    return new EvidenceAccepted(
        evidence.id(),
        evidence.revision() + 1,
        at,
        evidence.task().planId(),
        evidence.task().taskItemId(),
        published == null ? null : published.id(),
        evidence.title(),
        evidence.unit(),
        evidence.url(),
        published == null ? null : published.publishedAt());
  }
}
