package org.gongkai.task.accountability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Map;
import reactor.core.publisher.Mono;

/** How many cases there were in a year, for summaries; never which. */
public class CasesOfYear {

  private final AccountabilityFile file;

  CasesOfYear(AccountabilityFile file) {
    this.file = file;
  }

  /** Those of an authority that were not revoked, by unit; units without any are left out. */
  public Mono<Map<String, Integer>> byUnit(String issuer, int year) {
    return file.ofYear(issuer, year)
        .map(cases ->
            cases.stream()
                .filter(one -> one.outcome() != Outcome.REVOKED)
                .collect(groupingBy(one -> one.facts().unit(), summingInt(one -> 1))));
  }
}
