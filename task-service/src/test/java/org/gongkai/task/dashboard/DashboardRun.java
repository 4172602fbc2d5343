package org.gongkai.task.dashboard;

import org.springframework.context.ApplicationContext;

/** One dashboard, for measurements. */
public final class DashboardRun {

  private DashboardRun() {}

  /** How many assignments it counts. */
  public static int of(ApplicationContext service, String unitId, boolean territory, int year) {
    Dashboard found = service.getBean(Dashboards.class).of(unitId, territory, year).block();
    return found == null ? 0 : found.total();
  }
}
