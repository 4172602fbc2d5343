package org.gongkai.task.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Targets drawn so that anybody can draw them again: each target of the population is given the
 * SHA-256 of the seed, a line feed and itself; those with the lowest digests are the sample, in
 * that order.
 *
 * @param population all targets at the time of the draw, sorted
 * @param populationHash SHA-256 of the targets joined by line feeds, in lower-case hexadecimal
 */
public record Sample(
    String algorithm,
    String seed,
    String populationHash,
    List<String> population,
    List<String> targets) {

  static final String ALGORITHM = "SHA256-LOWEST-1";

  public Sample {
    population = List.copyOf(population);
    targets = List.copyOf(targets);
  }

  /** At most {@code size} targets; all when there are fewer. */
  static Sample draw(List<String> population, String seed, int size) {
    record Drawn(String digest, String target) {}
    List<String> sorted = List.copyOf(new TreeSet<>(population));
    List<String> targets =
        sorted.stream()
            .map(target -> new Drawn(digest(seed + "\n" + target), target))
            .sorted(Comparator.comparing(Drawn::digest).thenComparing(Drawn::target))
            .limit(size)
            .map(Drawn::target)
            .toList();
    return new Sample(ALGORITHM, seed, digest(String.join("\n", sorted)), sorted, targets);
  }

  /** Whether the same seed and population give this very sample. */
  boolean isRepeatable() {
    return draw(population, seed, targets.size()).equals(this);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
