package org.gongkai.disclosure.proof.merkle;

import java.util.List;

/** A small tree that is computed from all its leaves each time. */
public record LeafList(List<Hash> leaves) {

  public LeafList {
    leaves = List.copyOf(leaves);
  }

  public Hash root() {
    return hash(Range.all(leaves.size()));
  }

  /** The hashes that lead from a leaf to the root, its sibling first. */
  public List<Hash> path(int leaf) {
    return Range.inclusion(leaf, leaves.size()).stream().map(this::hash).toList();
  }

  private Hash hash(Range range) {
    return range.hash(node -> node(node.height(), node.index()));
  }

  private Hash node(int height, long index) {
    return height == 0
        ? leaves.get((int) index)
        : Hash.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
  }
}
