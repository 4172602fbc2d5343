package org.gongkai.disclosure.library;

import org.jspecify.annotations.Nullable;

/**
 * What the library says to a document.
 *
 * @param detail its number there, or why not
 */
record Outcome(Fate fate, @Nullable String detail) {

  /** What becomes of it. */
  enum Fate {
    ACCEPTED,
    /** It has the document and will say later whether it keeps it. */
    TAKEN,
    /** The same again would not help. */
    REFUSED,
    /** It did not answer, or says that it cannot now. */
    LATER
  }
}
