package org.gongkai.disclosure.link;

import java.net.URI;

/**
 * Where a link leads.
 *
 * @param value what is looked for: an id, or the whole address of a page elsewhere
 */
record Destination(Kind kind, String value) {

  static final Destination ELSEWHERE = new Destination(Kind.NOT_FOLLOWED, "");

  /** How it is found out whether there is anything. */
  enum Kind {
    ITEM,
    FILE,
    COLUMN,
    UNIT,
    /** A page of this site that no part of it serves. */
    NO_PAGE,
    /** Another site. */
    OUTER,
    /** No citizen can open it: an address of an office network, or none at all. */
    UNUSABLE,
    /** Nothing to look for: a place on the same page, a mailbox, a page of the portal. */
    NOT_FOLLOWED
  }

  static Destination of(Kind kind, String value) {
    return new Destination(kind, value);
  }

  /** Of an outer one. */
  URI address() {
    return URI.create(value);
  }
}
