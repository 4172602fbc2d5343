package org.gongkai.disclosure.proof.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The leaves from {@code start} to {@code end} that form a subtree as RFC 6962 cuts it. */
public record Range(long start, long end) {

  /** The whole tree of a size. */
  public static Range all(long size) {
    return new Range(0, size);
  }

  /** The subtrees whose hashes lead from a leaf to the root, the leaf's sibling first. */
  public static List<Range> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("No leaf " + leaf + " in a tree of " + size);
    }
    List<Range> path = new ArrayList<>();
    all(size).towards(leaf, path);
    return path;
  }

  /** The subtrees whose hashes show that a tree begins with that of size {@code from}. */
  public static List<Range> consistency(long from, long size) {
    if (from < 0 || from > size) {
      throw new IllegalArgumentException("No tree of " + from + " within one of " + size);
    }
    List<Range> proof = new ArrayList<>();
    if (from > 0 && from < size) {
      all(size).since(from, true, proof);
    }
    return proof;
  }

  public List<Node> nodes() {
    return Node.of(start, end);
  }

  /** Its hash out of those of its perfect subtrees. */
  public Hash hash(Function<Node, Hash> hashes) {
    List<Node> nodes = nodes();
    if (nodes.isEmpty()) {
      return Hash.EMPTY;
    }
    Hash hash = hashes.apply(nodes.getLast());
    for (Node left : nodes.reversed().subList(1, nodes.size())) {
      hash = Hash.node(hashes.apply(left), hash);
    }
    return hash;
  }

  private void towards(long leaf, List<Range> path) {
    if (end - start == 1) {
      return;
    }
    Range left = new Range(start, start + half());
    Range right = new Range(start + half(), end);
    boolean isLeft = leaf < right.start;
    (isLeft ? left : right).towards(leaf, path);
    path.add(isLeft ? right : left);
  }

  /** RFC 6962 §2.1.2: {@code known} while the subtree is exactly what the older tree ended with. */
  private void since(long from, boolean known, List<Range> proof) {
    if (from == end) {
      if (!known) {
        proof.add(this);
      }
      return;
    }
    Range left = new Range(start, start + half());
    Range right = new Range(start + half(), end);
    if (from <= left.end) {
      left.since(from, known, proof);
      proof.add(right);
    } else {
      right.since(from, false, proof);
      proof.add(left);
    }
  }

  /** The largest power of two below the number of leaves. */
  private long half() {
    return Long.highestOneBit(end - start - 1);
  }
}
