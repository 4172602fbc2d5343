package org.gongkai.task.reminder;

import org.springframework.context.ApplicationContext;

/** One sweep of the reminders, for measurements. */
public final class SweepRun {

  private SweepRun() {}

  /** How many reminders were given. */
  public static long of(ApplicationContext service) {
    Long given = service.getBean(ReminderSweep.class).sweep().block();
    return given == null ? 0 : given;
  }
}
