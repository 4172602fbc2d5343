package org.gongkai.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTests {

  private static final LogMaker LOG = LogMaker.with(250, 250);

  @Test
  void computesTheKnownRoots() {
    GrowingTree tree = new GrowingTree();
    assertThat(hex(tree.root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (String content :
        List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f")) {
      tree.add(Merkle.leaf(HexFormat.of().parseHex(content)));
    }
    assertThat(hex(tree.root()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Property(tries = 200)
  void growsToTheRootOfTheDefinition(@ForAll @IntRange(max = 500) int size) {
    GrowingTree tree = new GrowingTree();
    LOG.entries().subList(0, size).forEach(entry -> tree.add(Merkle.leaf(entry)));
    assertThat(tree.root()).isEqualTo(LOG.root(0, size));
  }

  @Property(tries = 200)
  void acceptsEachTruePathAndNoOther(
      @ForAll @IntRange(min = 1, max = 500) int size, @ForAll @IntRange(max = 499) int at) {
    int leaf = at % size;
    List<byte[]> path = LOG.path(leaf, 0, size);
    byte[] hash = Merkle.leaf(LOG.entries().get(leaf));
    assertThat(Merkle.climb(hash, leaf, size, path))
        .hasValueSatisfying(root -> assertThat(root).isEqualTo(LOG.root(0, size)));
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(hash);
    assertThat(Merkle.climb(hash, leaf, size, longer)).isEmpty();
    assertThat(Merkle.climb(hash, size, size, path)).isEmpty();
  }

  @Property(tries = 200)
  void acceptsEachTrueGrowthAndNoOther(
      @ForAll @IntRange(max = 500) int one, @ForAll @IntRange(max = 500) int other) {
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    byte[] before = LOG.root(0, from);
    byte[] after = LOG.root(0, to);
    List<byte[]> proof = LOG.proof(from, to);
    assertThat(Merkle.extend(from, before, to, after, proof)).isTrue();
    List<byte[]> longer = new ArrayList<>(proof);
    longer.add(after);
    assertThat(Merkle.extend(from, before, to, after, longer)).isFalse();
    if (from > 0 && from < to) {
      assertThat(Merkle.extend(from, after, to, after, proof)).isFalse();
      assertThat(Merkle.extend(from, before, to, before, proof)).isFalse();
      assertThat(Merkle.extend(to, after, from, before, proof)).isFalse();
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
