package org.gongkai.disclosure.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LeafListTests {

  private static final GrownTree TREE = GrownTree.of(1_200);

  @Property(tries = 200)
  void isTheSameTreeAsTheGrownOne(
      @ForAll @IntRange(min = 1, max = 1_200) int size, @ForAll @IntRange(max = 1_199) int at) {
    List<Hash> leaves = TREE.leaves(size);
    LeafList list = new LeafList(leaves);
    int leaf = at % size;
    assertThat(list.root()).isEqualTo(TREE.root(size)).isEqualTo(GrownTree.of(size).edge().root());
    assertThat(Rfc9162.includes(leaves.get(leaf), leaf, size, list.path(leaf), list.root()))
        .isTrue();
  }
}
