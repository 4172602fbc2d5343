package org.gongkai.task.progress;

import org.gongkai.platform.web.PageRequest;
import org.springframework.context.ApplicationContext;

/** Reads public progress of a filled store for the benchmark. */
public final class ProgressRun {

  private ProgressRun() {}

  /** Counts of a plan, with a first page of its rows. */
  public static void of(ApplicationContext service, String planId) {
    PublicProgress progress = service.getBean(PublicProgress.class);
    progress.of(planId).block();
    progress.rows(planId, null, null, new PageRequest(50, null)).block();
  }
}
