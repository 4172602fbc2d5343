package org.gongkai.task.evidence;

/** How evidence came to its row. */
public enum EvidenceOrigin {
  /** The published item names the row. */
  TASK_REF,
  /** The published item is what the row declares. */
  FULFILMENT,
  /** A unit handed it in. */
  SUBMITTED
}
