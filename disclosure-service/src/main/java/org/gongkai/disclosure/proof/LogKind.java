package org.gongkai.disclosure.proof;

/** What a leaf of the log records. */
public enum LogKind {
  /** The first edition became public. */
  PUBLISHED,
  /** A later edition became public. */
  CORRECTED,
  /** The same edition, with another standing: validity, links. */
  VALIDITY,
  /** No longer public; the notice stays. */
  WITHDRAWN,
  /** A batch of audit entries was closed. */
  AUDIT;

  /** Whether an edition became public by it. */
  boolean isRelease() {
    return this == PUBLISHED || this == CORRECTED;
  }
}
