package org.gongkai.task.accountability;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.problem.Oversight;
import org.jspecify.annotations.Nullable;

/** A case as those few see it. */
record CaseView(
    String id,
    String issuer,
    String unit,
    @Nullable String unitName,
    @Nullable String person,
    Trigger trigger,
    String facts,
    List<String> references,
    CaseState state,
    @Nullable String decision,
    @Nullable LocalDate decidedOn,
    AccountabilityCase.@Nullable Appeal appeal,
    @Nullable Outcome outcome,
    @Nullable String outcomeText,
    int year,
    List<AccountabilityCase.Step> history,
    long revision,
    List<String> allowedActions) {

  static CaseView of(AccountabilityCase one, Oversight oversight) {
    Facts facts = one.facts();
    return new CaseView(
        one.id(),
        one.issuer(),
        facts.unit(),
        oversight.tree().name(facts.unit()),
        facts.person(),
        facts.trigger(),
        facts.facts(),
        facts.about(),
        one.state(),
        one.decision(),
        one.decidedOn(),
        one.appeal(),
        one.outcome(),
        one.outcomeText(),
        one.year(),
        one.history(),
        one.revision(),
        actions(one, oversight));
  }

  private static List<String> actions(AccountabilityCase one, Oversight oversight) {
    if (!oversight.oversees(one.issuer())) {
      return List.of();
    }
    return switch (one.state()) {
      case OPEN -> List.of("decide");
      case DECIDED -> List.of("appeal");
      case APPEALED ->
          oversight.actor().id().equals(one.decidedBy()) ? List.of() : List.of("conclude");
      case CONCLUDED -> List.of();
    };
  }
}
