package org.gongkai.disclosure.solicitation;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A solicitation as its caller sees it.
 *
 * @param answers how many there are
 * @param answered whether one of them is the caller's
 */
record SolicitationView(
    String itemId,
    long revision,
    String title,
    String unit,
    String question,
    LocalDate from,
    LocalDate until,
    boolean anonymous,
    Solicitation.State state,
    String stateName,
    long answers,
    boolean answered,
    Solicitation.@Nullable Outcome result,
    List<Solicitation.Entry> execution,
    List<SolicitationAction> allowedActions) {

  static SolicitationView of(
      Solicitation one, Actor caller, LocalDate today, long answers, boolean answered) {
    Solicitation.State state = one.state(today);
    return new SolicitationView(
        one.id(),
        one.revision(),
        one.title(),
        one.unit(),
        one.call().question(),
        one.call().from(),
        one.call().until(),
        one.call().anonymous(),
        state,
        state.label(),
        answers,
        answered,
        one.outcome(),
        one.execution(),
        SolicitationAction.allowed(one, caller, today, answers, answered));
  }
}
