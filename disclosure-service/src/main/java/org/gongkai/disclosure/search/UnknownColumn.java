package org.gongkai.disclosure.search;

/** An item stands in a column that this instance has not heard of yet. */
final class UnknownColumn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownColumn(String column) {
    super("Unknown column " + column);
  }
}
