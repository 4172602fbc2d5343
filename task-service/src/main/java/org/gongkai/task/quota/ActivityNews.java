package org.gongkai.task.quota;

import java.time.LocalDate;
import org.gongkai.task.activity.ActivityKind;

/** What quotas need to know of {@code task.activity.recorded.v1}. */
record ActivityNews(String id, String unitId, ActivityKind kind, LocalDate date) {}
