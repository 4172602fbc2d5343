package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.test.TestStore;
import org.gongkai.task.assessment.fact.FactArchive;
import org.gongkai.task.assessment.fact.FactKind;
import org.gongkai.task.assessment.fact.FactSelection;
import org.gongkai.task.assessment.fact.Facts;
import org.gongkai.task.assessment.scheme.Indicator;
import org.gongkai.task.assessment.scheme.Method;
import org.gongkai.task.assessment.scheme.NoFacts;
import org.gongkai.task.assessment.scheme.Rule;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeHead;
import org.gongkai.task.assessment.scheme.SchemeKind;
import org.gongkai.task.assessment.score.Evaluation;
import org.gongkai.task.assessment.score.Given;
import org.gongkai.task.assessment.sheet.Ranking.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Prints how long it takes to score 200 units by 40 indicators from 200,000 facts in the embedded
 * store, all of them for a ranking and one of them after a fact has changed.
 */
final class RankingBenchmark {

  private static final int UNITS = 200;
  private static final int INDICATORS = 40;
  private static final int FACTS = 1_000;
  private static final int ROUNDS = 5;
  private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

  private RankingBenchmark() {}

  public static void main(String[] arguments) {
    try (TestStore store = TestStore.start()) {
      FactArchive archive = new FactArchive(store.database());
      Instant begin = Instant.now();
      archive.fill(UNITS, FACTS, INDICATORS);
      System.out.printf("%,d facts stored in %,d ms%n", UNITS * FACTS, since(begin));
      Scheme scheme = scheme();
      long[] whole = new long[ROUNDS];
      long[] single = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        begin = Instant.now();
        Map<String, Integer> ranks = rank(archive.facts(), scheme);
        whole[round] = since(begin);
        begin = Instant.now();
        score(archive.facts(), scheme, "unit-" + round).block();
        single[round] = since(begin);
        System.out.printf("round %d: %d units ranked%n", round + 1, ranks.size());
      }
      System.out.printf(
          "ranking %d units x %d indicators x %,d facts: median %,d ms of %s%n",
          UNITS, INDICATORS, UNITS * FACTS, median(whole), Arrays.toString(whole));
      System.out.printf("one unit: median %,d ms of %s%n", median(single), Arrays.toString(single));
    }
  }

  private static Map<String, Integer> rank(Facts facts, Scheme scheme) {
    return Flux.range(0, UNITS)
        .flatMap(unit -> score(facts, scheme, "unit-" + unit), 4)
        .collectList()
        .map(Ranking::ranks)
        .block();
  }

  private static Mono<Entry> score(Facts facts, Scheme scheme, String unit) {
    return facts
        .tally(unit, 2021, DAY)
        .map(tally -> Evaluation.score(scheme, "DEPARTMENT", tally, Given.NOTHING))
        .map(score -> new Entry(unit, "DEPARTMENT", score.points()));
  }

  private static Scheme scheme() {
    BigDecimal weight = new BigDecimal("2.5");
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      Rule rule =
          new Rule(
              Method.RATIO,
              Rule.Counting.ALL,
              null,
              null,
              null,
              null,
              Rule.Measure.COUNT,
              List.of(),
              List.of(),
              NoFacts.LEFT_OUT);
      List<FactSelection> selected =
          List.of(new FactSelection(FactKind.values()[i % 3], List.of("v" + i)));
      indicators.add(
          new Indicator("I" + i, "指标", null, null, 1, weight, selected, rule, List.of()));
    }
    SchemeHead head =
        new SchemeHead(
            2021, SchemeKind.OWN, "方案", null, new BigDecimal("100"), List.of(), List.of());
    return new Scheme(
        "scheme",
        1,
        "county",
        Scheme.State.ISSUED,
        head,
        indicators,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static long since(Instant begin) {
    return Duration.between(begin, Instant.now()).toMillis();
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
