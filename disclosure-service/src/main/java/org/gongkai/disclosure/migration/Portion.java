package org.gongkai.disclosure.migration;

import java.util.function.Predicate;

/**
 * Says which row is the last of a batch: after so many rows, or after so much text, since long
 * documents keep the index busy for longer. Counts as it is asked, so each import has its own.
 */
final class Portion implements Predicate<Candidate> {

  private final int mostRows;
  private final int mostText;
  private int rows;
  private long text;

  Portion(int mostRows, int mostText) {
    this.mostRows = mostRows;
    this.mostText = mostText;
  }

  @Override
  public boolean test(Candidate candidate) {
    rows++;
    text += candidate.text();
    boolean full = rows >= mostRows || text >= mostText;
    if (full) {
      rows = 0;
      text = 0;
    }
    return full;
  }
}
