package org.gongkai.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Hashes and proofs of RFC 6962, checked as RFC 9162 describes it. */
final class Merkle {

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private Merkle() {}

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256", absent);
    }
  }

  static byte[] leaf(byte[] content) {
    return sha256(new byte[] {LEAF}, content);
  }

  static byte[] node(byte[] left, byte[] right) {
    return sha256(new byte[] {NODE}, left, right);
  }

  /** RFC 9162, section 2.1.3.2: the root to which a path leads; empty when it does not fit. */
  static Optional<byte[]> climb(byte[] leafHash, long index, long size, List<byte[]> path) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long at = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if (at % 2 == 1 || at == last) {
        hash = node(sibling, hash);
        while (at % 2 == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }

  /** RFC 9162, section 2.1.4.2: whether the second tree begins with the first. */
  static boolean extend(long first, byte[] old, long second, byte[] root, List<byte[]> proof) {
    if (first > second || first < 0) {
      return false;
    }
    if (first == second || first == 0) {
      return proof.isEmpty() && (first == 0 || Arrays.equals(old, root));
    }
    Deque<byte[]> path = new ArrayDeque<>(proof);
    if (Long.bitCount(first) == 1) {
      path.addFirst(old);
    }
    if (path.isEmpty()) {
      return false;
    }
    int ended = Long.numberOfTrailingZeros(first);
    long at = (first - 1) >> ended;
    long last = (second - 1) >> ended;
    byte[] before = path.removeFirst();
    byte[] after = before;
    for (byte[] each : path) {
      if (last == 0) {
        return false;
      }
      if (at % 2 == 1 || at == last) {
        before = node(each, before);
        after = node(each, after);
        while (at % 2 == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        after = node(after, each);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(before, old) && Arrays.equals(after, root);
  }
}
