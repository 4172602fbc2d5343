package org.gongkai.task.evidence;

import java.time.LocalDate;
import org.gongkai.task.plan.TurnCount;

/** How far a turn of a declared fulfilment has come. */
public record TurnView(
    String period, LocalDate from, LocalDate to, int required, int done, int proposed, int gap) {

  public static TurnView of(TurnCount turn) {
    return new TurnView(
        turn.name(),
        turn.days().from(),
        turn.days().to(),
        turn.required(),
        turn.done(),
        turn.proposed(),
        turn.gap());
  }
}
