package org.gongkai.task.reminder;

/** Why somebody is reminded. */
public enum ReminderKind {
  /** The last day in time comes near. */
  DUE_SOON,
  /** It has passed. */
  OVERDUE,
  /** It has passed for so long that a leader is told. */
  ESCALATED,
  /** Quarterly reports can be submitted now. */
  REPORT_OPEN,
  /** The window has closed and reports are missing. */
  REPORT_MISSING,
  /** They are missing for so long that a leader is told. */
  REPORT_ESCALATED,
  /** 催办, by a person. */
  URGED,
  /** A rectification order was issued, or given back. */
  ORDERED
}
