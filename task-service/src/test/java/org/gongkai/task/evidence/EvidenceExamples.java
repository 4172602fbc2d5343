package org.gongkai.task.evidence;

import java.time.Instant;

/** Evidence for a row of the demo county's plan. */
final class EvidenceExamples {

  static final Instant NOW = Instant.parse("2021-06-18T02:30:00Z");
  static final String HASH = "9f2b6c1d";

  private EvidenceExamples() {}

  static Evidence proposed() {
    EvidenceTask task =
        new EvidenceTask("plan-2021", "wangchuan", "plan-2021.12", "教育信息公开", "公开招生办法。");
    return Evidence.propose(task, EvidenceOrigin.TASK_REF, published(6, HASH), NOW);
  }

  static PublishedItem published(long revision, String contentHash) {
    return new PublishedItem(
        "item-1", revision, "招生工作的通知", "wangchuan-education", NOW, contentHash);
  }
}
