package org.gongkai.disclosure.migration;

import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * Says which row is the last of a batch: after so many rows, or after so much text, since long
 * documents keep the index busy for longer. Counts as it is asked, so each import has its own.
 */
final class Portion implements Predicate<Candidate> {

  private final int mostRows;
  private final int mostText;
  private final DoubleSupplier share;
  private int rows;
  private long text;

  /**
   * @param share the part of both that a batch may have at the moment
   */
  Portion(int mostRows, int mostText, DoubleSupplier share) {
    this.mostRows = mostRows;
    this.mostText = mostText;
    this.share = share;
  }

  @Override
  public boolean test(Candidate candidate) {
    rows++;
    text += candidate.text();
    double part = share.getAsDouble();
    boolean full = rows >= mostRows * part || text >= mostText * part;
    if (full) {
      rows = 0;
      text = 0;
    }
    return full;
  }
}
