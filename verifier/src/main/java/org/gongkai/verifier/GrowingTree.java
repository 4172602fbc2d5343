package org.gongkai.verifier;

import java.util.ArrayList;
import java.util.List;

/** Computes the root of a tree while its leaves pass by; keeps one hash per level. */
final class GrowingTree {

  private static final byte[] EMPTY = Merkle.sha256();

  /** Roots of the perfect subtrees, the largest first; their sizes are the bits of the size. */
  private final List<byte[]> roots = new ArrayList<>();

  private long size;

  void add(byte[] leafHash) {
    byte[] hash = leafHash;
    for (long full = size; full % 2 == 1; full >>= 1) {
      hash = Merkle.node(roots.removeLast(), hash);
    }
    roots.add(hash);
    size++;
  }

  long size() {
    return size;
  }

  byte[] root() {
    if (roots.isEmpty()) {
      return EMPTY.clone();
    }
    byte[] root = roots.getLast();
    for (byte[] left : roots.reversed().subList(1, roots.size())) {
      root = Merkle.node(left, root);
    }
    return root;
  }
}
