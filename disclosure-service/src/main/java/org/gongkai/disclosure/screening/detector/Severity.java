package org.gongkai.disclosure.screening.detector;

/** Whether a finding stands in the way. */
public enum Severity {
  /** Must be settled by a person before the next stage. */
  BLOCKING,
  /** Shown to those who decide. */
  WARNING
}
