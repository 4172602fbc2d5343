package org.gongkai.platform.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A Merkle tree over a few leaves (RFC 6962, section 2.1), computed anew each time. */
record HashTree(List<byte[]> leaves) {

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  /**
   * @param leaves hashes as {@link #leaf} makes them; at least one
   */
  HashTree {
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("A tree has leaves");
    }
    leaves = List.copyOf(leaves);
  }

  static byte[] leaf(byte[] content) {
    return sha256(LEAF, content);
  }

  byte[] root() {
    return root(leaves);
  }

  /** The hashes that lead from a leaf to the root, its sibling first. */
  List<byte[]> path(int leaf) {
    List<byte[]> path = new ArrayList<>();
    walk(leaf, leaves, path);
    return path;
  }

  private static void walk(int leaf, List<byte[]> part, List<byte[]> path) {
    if (part.size() > 1) {
      int cut = cut(part);
      List<byte[]> left = part.subList(0, cut);
      List<byte[]> right = part.subList(cut, part.size());
      boolean inLeft = leaf < cut;
      walk(inLeft ? leaf : leaf - cut, inLeft ? left : right, path);
      path.add(root(inLeft ? right : left));
    }
  }

  private static byte[] root(List<byte[]> part) {
    if (part.size() == 1) {
      return part.getFirst();
    }
    int cut = cut(part);
    return sha256(NODE, root(part.subList(0, cut)), root(part.subList(cut, part.size())));
  }

  /** The largest power of two below the size. */
  private static int cut(List<byte[]> part) {
    return Integer.highestOneBit(part.size() - 1);
  }

  private static byte[] sha256(byte kind, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(kind);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256", absent);
    }
  }
}
