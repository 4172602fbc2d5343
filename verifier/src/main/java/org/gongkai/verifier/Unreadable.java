package org.gongkai.verifier;

/** Nothing can be said of it: it is not what it should be. */
final class Unreadable extends RuntimeException {

  Unreadable(String message) {
    super(message);
  }
}
