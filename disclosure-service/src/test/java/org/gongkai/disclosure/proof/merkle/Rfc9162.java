package org.gongkai.disclosure.proof.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Checks proofs as RFC 9162 (sections 2.1.3.2 and 2.1.4.2) describes it and computes roots straight
 * from the definition: another way than that of the code under test.
 */
public final class Rfc9162 {

  private Rfc9162() {}

  public static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = 1;
    while (2 * split < leaves.size()) {
      split *= 2;
    }
    return Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
    long fn = index;
    long sn = size - 1;
    Hash r = leaf;
    for (Hash p : path) {
      if (sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        r = Hash.node(p, r);
        while (fn % 2 == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = Hash.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && r.equals(root);
  }

  public static boolean extend(long first, Hash old, long second, Hash root, List<Hash> proof) {
    if (first == second) {
      return proof.isEmpty() && old.equals(root);
    }
    if (first == 0) {
      return proof.isEmpty();
    }
    Deque<Hash> path = new ArrayDeque<>(proof);
    if (Long.bitCount(first) == 1) {
      path.addFirst(old);
    }
    if (path.isEmpty()) {
      return false;
    }
    long fn = first - 1;
    long sn = second - 1;
    while (fn % 2 == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    Hash fr = path.removeFirst();
    Hash sr = fr;
    for (Hash c : path) {
      if (sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        fr = Hash.node(c, fr);
        sr = Hash.node(c, sr);
        while (fn % 2 == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Hash.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(old) && sr.equals(root);
  }
}
