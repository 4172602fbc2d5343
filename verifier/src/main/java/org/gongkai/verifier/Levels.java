package org.gongkai.verifier;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The hashes of a log as its tiles hold them: level by level, 256 of one make one of the next. */
final class Levels {

  private static final int WIDTH = 256;
  private static final int HASH_BYTES = 32;

  private final List<ByteArrayOutputStream> levels = new ArrayList<>();
  private final List<GrowingTree> open = new ArrayList<>();

  void add(byte[] leafHash) {
    add(0, leafHash);
  }

  int count() {
    return levels.size();
  }

  /** Whether these are the hashes of a level from one on. */
  boolean matches(int level, long from, byte[] tile) {
    byte[] all = levels.get(level).toByteArray();
    long start = from * HASH_BYTES;
    return start + tile.length <= all.length
        && java.util.Arrays.equals(
            all, (int) start, (int) start + tile.length, tile, 0, tile.length);
  }

  private void add(int level, byte[] hash) {
    if (level == levels.size()) {
      levels.add(new ByteArrayOutputStream());
      open.add(new GrowingTree());
    }
    levels.get(level).writeBytes(hash);
    GrowingTree tile = open.get(level);
    tile.add(hash);
    if (tile.size() == WIDTH) {
      open.set(level, new GrowingTree());
      add(level + 1, tile.root());
    }
  }
}
