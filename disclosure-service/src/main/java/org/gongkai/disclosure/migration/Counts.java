package org.gongkai.disclosure.migration;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of the rows so far.
 *
 * @param read always the sum of those taken in, changed, unchanged and refused
 * @param notes remarks about rows that are in
 */
public record Counts(
    long read,
    @JsonProperty("new") long fresh,
    long changed,
    long unchanged,
    long refused,
    long notes) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  Counts plus(Fate fate, long remarks) {
    return new Counts(
        read + 1,
        fresh + (fate == Fate.NEW ? 1 : 0),
        changed + (fate == Fate.CHANGED ? 1 : 0),
        unchanged + (fate == Fate.UNCHANGED ? 1 : 0),
        refused + (fate == Fate.REFUSED ? 1 : 0),
        notes + (fate == Fate.REFUSED ? 0 : remarks));
  }

  /** What becomes of a row. */
  enum Fate {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
  }
}
