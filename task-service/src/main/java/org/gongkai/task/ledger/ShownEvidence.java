package org.gongkai.task.ledger;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.plan.EvidenceCounts;
import org.gongkai.task.plan.TurnCount;

/**
 * What the evidence of a row shows.
 *
 * @param turns what was declared to fulfil it, turn by turn
 */
record ShownEvidence(int proposed, int accepted, List<Turn> turns) {

  /**
   * A turn of the declared fulfilment.
   *
   * @param missed it is over and something is missing
   */
  record Turn(
      String period,
      LocalDate from,
      LocalDate to,
      int required,
      int done,
      int proposed,
      int gap,
      boolean missed) {

    static Turn of(TurnCount turn, LocalDate today) {
      LocalDate to = turn.days().to();
      return new Turn(
          turn.name(),
          turn.days().from(),
          to,
          turn.required(),
          turn.done(),
          turn.proposed(),
          turn.gap(),
          turn.gap() > 0 && to.isBefore(today));
    }
  }

  static ShownEvidence of(EvidenceCounts counts, LocalDate today) {
    List<Turn> turns = counts.turns().stream().map(turn -> Turn.of(turn, today)).toList();
    return new ShownEvidence(counts.proposed(), counts.accepted(), turns);
  }
}
