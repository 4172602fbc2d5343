package org.gongkai.disclosure.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTests {

  /** The contents of leaves that implementations of Certificate Transparency test with. */
  private static final List<String> CONTENTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Roots of the first 1 to 8 of them; computed by another program. */
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final GrownTree LARGE = GrownTree.of(140_000);

  @Test
  void theEmptyTreeHasTheHashOfNothing() {
    assertThat(Hash.EMPTY.hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(GrownTree.of(0).root(0)).isEqualTo(Hash.EMPTY);
  }

  @Test
  void computesTheKnownRoots() {
    GrownTree tree = new GrownTree();
    for (int size = 1; size <= CONTENTS.size(); size++) {
      tree.add(HexFormat.of().parseHex(CONTENTS.get(size - 1)));
      assertThat(tree.root(size).hex()).isEqualTo(ROOTS.get(size - 1));
    }
  }

  /** RFC 6962, section 2.1.3: the tree of seven leaves and its paths. */
  @Test
  void cutsTheExampleOfTheStandardAsTheStandardDoes() {
    assertThat(Range.inclusion(0, 7)).containsExactly(range(1, 2), range(2, 4), range(4, 7));
    assertThat(Range.inclusion(3, 7)).containsExactly(range(2, 3), range(0, 2), range(4, 7));
    assertThat(Range.inclusion(6, 7)).containsExactly(range(4, 6), range(0, 4));
    assertThat(Range.consistency(3, 7))
        .containsExactly(range(2, 3), range(3, 4), range(0, 2), range(4, 7));
    assertThat(Range.consistency(4, 7)).containsExactly(range(4, 7));
    assertThat(Range.consistency(6, 7)).containsExactly(range(4, 6), range(6, 7), range(0, 4));
  }

  @Property(tries = 300)
  void theRootIsThatOfTheDefinition(@ForAll @IntRange(max = 2_000) int size) {
    assertThat(LARGE.root(size)).isEqualTo(Rfc9162.root(LARGE.leaves(size)));
  }

  @Property(tries = 500)
  void provesEachLeafOfEachSize(
      @ForAll @IntRange(min = 1, max = 140_000) int size, @ForAll @IntRange(max = 139_999) int at) {
    int leaf = at % size;
    List<Hash> path = LARGE.hashes(Range.inclusion(leaf, size));
    Hash root = LARGE.root(size);
    Hash hash = LARGE.leaves(140_000).get(leaf);
    assertThat(Rfc9162.includes(hash, leaf, size, path, root)).isTrue();
    assertThat(Rfc9162.includes(Hash.leaf(new byte[] {1}), leaf, size, path, root)).isFalse();
    if (!path.isEmpty()) {
      List<Hash> changed = new ArrayList<>(path);
      changed.set(at % path.size(), Hash.EMPTY);
      assertThat(Rfc9162.includes(hash, leaf, size, changed, root)).isFalse();
    }
  }

  @Property(tries = 500)
  void provesThatEachSizeExtendsEachSmallerOne(
      @ForAll @IntRange(max = 140_000) int one, @ForAll @IntRange(max = 140_000) int other) {
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    List<Hash> proof = LARGE.hashes(Range.consistency(from, to));
    assertThat(Rfc9162.extend(from, LARGE.root(from), to, LARGE.root(to), proof)).isTrue();
    if (from > 0) {
      assertThat(Rfc9162.extend(from, Hash.EMPTY, to, LARGE.root(to), proof)).isFalse();
    }
  }

  @Test
  void keepsTheWidthOfTheLastTileOfEachLevel() {
    assertThat(new TileId(0, 546).width(140_000)).isEqualTo(140_000 - 546 * 256);
    assertThat(new TileId(1, 2).width(140_000)).isEqualTo(546 - 512);
    assertThat(new TileId(2, 0).width(140_000)).isEqualTo(2);
    assertThat(new TileId(3, 0).width(140_000)).isZero();
    assertThat(LARGE.edge().tile(new TileId(1, 1))).isEmpty();
    assertThat(LARGE.edge().tile(new TileId(2, 0)))
        .hasValueSatisfying(tile -> {
          assertThat(tile.hashes()).hasSize(2);
          assertThat(tile.isFull()).isFalse();
        });
  }

  @Test
  void refusesLeavesAndSizesThatAreNotThere() {
    assertThatThrownBy(() -> Range.inclusion(7, 7)).hasMessageContaining("No leaf 7");
    assertThatThrownBy(() -> Range.consistency(8, 7)).hasMessageContaining("No tree of 8");
    assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessageContaining("31");
    assertThatThrownBy(() -> Tile.of(new TileId(0, 0), new byte[33])).hasMessageContaining("33");
  }

  private static Range range(long start, long end) {
    return new Range(start, end);
  }
}
