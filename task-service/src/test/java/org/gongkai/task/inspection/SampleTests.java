package org.gongkai.task.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

class SampleTests {

  private static final List<String> UNITS =
      IntStream.range(0, 200).mapToObj(number -> "unit-" + number).toList();

  @Test
  @Capability("T-12")
  void drawsTheSameFromTheSameSeedAndPopulationInAnyOrder() {
    List<String> shuffled = new ArrayList<>(UNITS);
    Collections.shuffle(shuffled, new Random(7));

    Sample sample = Sample.draw(UNITS, "2021Q2", 20);
    assertThat(Sample.draw(shuffled, "2021Q2", 20)).isEqualTo(sample);
    assertThat(sample.targets()).hasSize(20).doesNotHaveDuplicates();
    assertThat(sample.isRepeatable()).isTrue();
  }

  @Test
  void isTheOneThatTheDocumentedStepsGive() {
    Sample sample = Sample.draw(List.of("a", "b", "c"), "1", 1);

    assertThat(sample.populationHash()).isEqualTo(hash("a\nb\nc"));
    String lowest =
        List.of("a", "b", "c").stream()
            .min(Comparator.comparing(target -> hash("1\n" + target)))
            .orElseThrow();
    assertThat(sample.targets()).containsExactly(lowest);
  }

  @Test
  void changesWithTheSeedAndTheUnits() {
    Sample sample = Sample.draw(UNITS, "2021Q2", 20);

    assertThat(Sample.draw(UNITS, "2021Q3", 20).targets()).isNotEqualTo(sample.targets());
    assertThat(Sample.draw(UNITS.subList(1, 200), "2021Q2", 20).populationHash())
        .isNotEqualTo(sample.populationHash());
  }

  @Test
  void seesThatASampleWasTamperedWith() {
    Sample sample = Sample.draw(UNITS, "2021Q2", 3);
    Sample forged =
        new Sample(
            sample.algorithm(),
            sample.seed(),
            sample.populationHash(),
            sample.population(),
            List.of("unit-1", "unit-2", "unit-3"));

    assertThat(forged.isRepeatable()).isFalse();
  }

  @Test
  void takesAllWhenThereAreFewer() {
    assertThat(Sample.draw(List.of("b", "a", "a"), "s", 9).targets())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void favoursNobody() {
    Set<String> drawn = new HashSet<>();
    for (int round = 0; round < 200; round++) {
      drawn.addAll(Sample.draw(UNITS, "round-" + round, 10).targets());
    }
    assertThat(drawn).hasSize(200);
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
