package org.gongkai.task.accountability;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many cases of a year there are, for the annual report. */
record CaseCounts(
    int year, int total, Map<Trigger, Long> byTrigger, Map<CaseState, Long> byState, long revoked) {

  static CaseCounts of(int year, List<AccountabilityCase> cases) {
    return new CaseCounts(
        year,
        cases.size(),
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.facts().trigger(), TreeMap::new, Collectors.counting())),
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    AccountabilityCase::state, TreeMap::new, Collectors.counting())),
        cases.stream().filter(one -> one.outcome() == Outcome.REVOKED).count());
  }
}
