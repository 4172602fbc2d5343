package org.gongkai.task.imports;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The genres of work plans, recognised by the word in the title. */
public enum PlanKind {
  /** 任务分解表. */
  TASK_BREAKDOWN("分解表|任务表|分工表|分工方案|安排表|责任表|一览表"),
  /** 工作要点. */
  WORK_POINTS("要点"),
  /** 任务清单, 主要任务. */
  TASK_LIST("清单|台账|主要任务|任务分工|责任分解|任务分解|重点工作安排|重点任务|任务书|责任分工|职责分工|工作任务|工作安排|工作计划|工作重点|重点工作"),
  /** 实施意见, 若干意见, 实施方案. */
  IMPLEMENTING_OPINIONS("意见|方案|措施|细则|行动"),
  /** None of these words. */
  UNKNOWN("(?!)");

  private final String words;

  PlanKind(String words) {
    this.words = words;
  }

  static PlanKind of(@Nullable String title) {
    String plain = Script.plain(title == null ? "" : title);
    return Arrays.stream(values())
        .filter(kind -> plain.matches(".*(" + kind.words + ").*"))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
