package org.gongkai.task.lookback;

import java.util.List;

/** What the lines of a look-back, or of a part of it, came to. */
record LookBackCounts(
    int lines, int done, int notDone, int partly, int unchecked, int orders, int carriedOver) {

  static LookBackCounts of(List<LookBackLine> lines) {
    int[] verdicts = new int[Verdict.values().length];
    int unchecked = 0;
    int orders = 0;
    int carried = 0;
    for (LookBackLine line : lines) {
      LookBackLine.Check check = line.check();
      if (check == null) {
        unchecked++;
      } else {
        verdicts[check.verdict().ordinal()]++;
      }
      orders += line.orderId() == null ? 0 : 1;
      carried += line.carriedInto() == null ? 0 : 1;
    }
    return new LookBackCounts(
        lines.size(),
        verdicts[Verdict.DONE.ordinal()],
        verdicts[Verdict.NOT_DONE.ordinal()],
        verdicts[Verdict.PARTLY.ordinal()],
        unchecked,
        orders,
        carried);
  }
}
