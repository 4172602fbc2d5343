package org.gongkai.disclosure.item;

/** Who may see the item (公开方式); openness is the rule, the others are the exception. */
public enum Openness {
  PROACTIVE,
  ON_REQUEST,
  CLOSED
}
