package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What supervision needs of {@code disclosure.review.overdue.v1}: an emergency publication without
 * its approvals (有发布无审核).
 */
record LateReview(
    String id,
    long revision,
    Instant occurredAt,
    String unit,
    String title,
    LocalDate dueOn,
    int approvals) {

  CaseNews news() {
    String breach = "紧急发布后未在 " + dueOn + " 前补齐三审，仅有 " + approvals + " 项审批。";
    return new CaseNews(
        CaseKind.ITEM,
        id,
        id,
        revision,
        occurredAt,
        unit,
        title,
        "PUBLISHED",
        null,
        true,
        null,
        breach);
  }
}
