package org.gongkai.task.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What summaries need to know of {@code task.assessment.published.v1}. */
record ScoreNews(
    Instant occurredAt, String unitId, int year, double score, double of, @Nullable Integer rank) {}
