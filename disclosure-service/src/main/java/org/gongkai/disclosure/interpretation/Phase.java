package org.gongkai.disclosure.interpretation;

/** When a policy is interpreted, seen from its publication. */
public enum Phase {
  /** While it is being made; may be public before it. */
  BEFORE,
  /** Released together with it, in one step. */
  WITH,
  /** After it has taken effect. */
  AFTER
}
