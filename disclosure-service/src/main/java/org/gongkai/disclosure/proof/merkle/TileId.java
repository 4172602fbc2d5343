package org.gongkai.disclosure.proof.merkle;

/**
 * Names a tile: {@value #WIDTH} hashes next to each other, each the root of a perfect subtree of
 * height {@code 8 * level}.
 */
public record TileId(int level, long index) {

  public static final int HEIGHT = 8;
  public static final int WIDTH = 1 << HEIGHT;

  /** As tiles are named in the store: {@code 0/17}. */
  public String key() {
    return level + "/" + index;
  }

  /** How many of its hashes a tree of this size has; {@value #WIDTH} when the tile is full. */
  public int width(long size) {
    long hashes = level > 7 ? 0 : size >> HEIGHT * level;
    return (int) Math.max(0, Math.min(WIDTH, hashes - index * WIDTH));
  }
}
