package org.gongkai.task.accountability;

/** What became of a decision that was appealed against. */
public enum Outcome {
  UPHELD,
  CHANGED,
  REVOKED
}
