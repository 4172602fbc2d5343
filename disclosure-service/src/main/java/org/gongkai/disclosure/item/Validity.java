package org.gongkai.disclosure.item;

/** Whether the document holds (有效性). */
public enum Validity {
  VALID,
  NOT_YET,
  EXPIRED,
  REPEALED,
  AMENDED
}
