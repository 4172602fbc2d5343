package org.gongkai.disclosure.screening.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.disclosure.screening.detector.Corpus.Sample;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

/** Precision and recall on a corpus of our own making; the table goes into the performance page. */
@Capability("D-03")
class ScreeningEvaluationTests {

  private static final long SEED = 20260302;
  private static final int EACH = 2_000;

  /** Found and meant, found and not meant, meant and not found. */
  private static final class Count {
    private int right;
    private int wrong;
    private int missed;

    double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : right / (double) (right + missed);
    }
  }

  @Test
  void findsNumbersWithCheckDigitsAndLittleElse() {
    List<Sample> samples = Corpus.of(SEED, EACH);
    Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    StringBuilder strange = new StringBuilder();
    for (Sample sample : samples) {
      List<Kind> found =
          DetectorsTests.DETECTORS.look(sample.text()).stream().map(Hit::kind).distinct().toList();
      if (sample.kind() != null && !found.contains(sample.kind())) {
        count(counts, sample.kind()).missed++;
        strange.append("missed ").append(sample).append('\n');
      }
      for (Kind kind : found) {
        if (kind == sample.kind()) {
          count(counts, kind).right++;
        } else {
          count(counts, kind).wrong++;
          strange.append("wrong ").append(kind).append(' ').append(sample).append('\n');
        }
      }
    }
    System.out.println(
        "| detector | right | wrong | missed | precision | recall |\n|---|---|---|---|---|---|");
    counts.forEach((kind, it) ->
        System.out.printf(
            Locale.ROOT,
            "| `%s` | %d | %d | %d | %.4f | %.4f |%n",
            kind,
            it.right,
            it.wrong,
            it.missed,
            it.precision(),
            it.recall()));
    System.out.println(samples.size() + " texts, seed " + SEED);
    for (Kind checked : List.of(Kind.RESIDENT_ID, Kind.BANK_CARD)) {
      Count it = count(counts, checked);
      assertThat(it.recall()).as(checked + "\n" + head(strange)).isGreaterThanOrEqualTo(0.99);
      assertThat(it.precision()).as(checked + "\n" + head(strange)).isGreaterThanOrEqualTo(0.98);
    }
    counts.forEach((kind, it) -> {
      assertThat(it.recall()).as(kind + "\n" + head(strange)).isGreaterThanOrEqualTo(0.95);
      assertThat(it.precision()).as(kind + "\n" + head(strange)).isGreaterThanOrEqualTo(0.95);
    });
  }

  private static String head(StringBuilder strange) {
    return strange.substring(0, Math.min(2_000, strange.length()));
  }

  private static Count count(Map<Kind, Count> counts, Kind kind) {
    return counts.computeIfAbsent(kind, none -> new Count());
  }
}
