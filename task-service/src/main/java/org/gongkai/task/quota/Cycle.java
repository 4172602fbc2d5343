package org.gongkai.task.quota;

import java.time.LocalDate;

/** How long a period of a quota is. */
public enum Cycle {
  YEAR("每年", 12),
  HALF_YEAR("每半年", 6),
  QUARTER("每季度", 3);

  private final String label;
  private final int months;

  Cycle(String label, int months) {
    this.label = label;
    this.months = months;
  }

  public String label() {
    return label;
  }

  int months() {
    return months;
  }

  int perYear() {
    return 12 / months;
  }

  /** The period that a day belongs to. */
  Period at(LocalDate day) {
    return new Period(this, day.getYear(), (day.getMonthValue() - 1) / months + 1);
  }
}
