package org.gongkai.platform.web;

/** What an attempt under an idempotency key meets. */
sealed interface Claim {

  /** Nobody else is at it: this attempt does the work. */
  record Mine(String owner) implements Claim {}

  /** Another attempt is under way. */
  record Running() implements Claim {}

  /** The work is done; its sealed answer. */
  record Done(byte[] sealed) implements Claim {}

  /** The key was used for another body. */
  record Other() implements Claim {}
}
