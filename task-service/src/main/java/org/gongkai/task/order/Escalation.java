package org.gongkai.task.order;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A level that an order has reached by the clock; each once for each last day.
 *
 * @param dueDate the last day that it was reached for
 */
public record Escalation(Level level, LocalDate dueDate, Instant at) {

  /** What happens before and after the last day, in this order. */
  public enum Level {
    /** 临期提醒. */
    DUE_SOON("临期提醒"),
    /** 逾期. */
    OVERDUE("逾期"),
    /** 列为通报对象. */
    CIRCULAR("拟通报"),
    /** 列为约谈对象. */
    INTERVIEW("拟约谈");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
