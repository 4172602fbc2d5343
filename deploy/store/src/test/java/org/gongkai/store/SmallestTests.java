package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestTests {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 1000})
  void givesTheStartOfTheSortedStream(int wanted) {
    Random random = new Random(wanted);
    var numbers = Stream.generate(() -> random.nextInt(1000)).limit(200).toList();
    assertThat(Smallest.of(numbers.stream(), Comparator.naturalOrder(), wanted))
        .containsExactlyElementsOf(numbers.stream().sorted().limit(wanted).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = 0)
  void sortsAllIfAllAreWanted(int wanted) {
    assertThat(
            Smallest.of(IntStream.range(0, 50).boxed(), Comparator.reverseOrder(), wanted).toList())
        .isSortedAccordingTo(Comparator.reverseOrder())
        .hasSize(50);
  }
}
