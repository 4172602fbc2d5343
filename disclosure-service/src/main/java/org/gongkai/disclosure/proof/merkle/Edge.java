package org.gongkai.disclosure.proof.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right edge of a tree: the last tile of each level while it is not yet full. With the full
 * tiles it is the whole tree; alone it is enough to go on. Immutable.
 *
 * @param size number of leaves
 * @param partial hashes of the last tiles, the leaves first
 */
public record Edge(long size, List<List<Hash>> partial) {

  public static final Edge EMPTY = new Edge(0, List.of());

  public Edge {
    partial = partial.stream().map(List::copyOf).toList();
  }

  /** What one leaf more makes of the edge, and the tiles that it filled, the highest first. */
  public record Grown(Edge edge, List<Tile> filled) {}

  public Grown append(Hash leaf) {
    List<List<Hash>> levels = new ArrayList<>(partial);
    List<Tile> filled = new ArrayList<>();
    Hash carried = leaf;
    for (int level = 0; ; level++) {
      List<Hash> hashes = new ArrayList<>(level < levels.size() ? levels.get(level) : List.of());
      hashes.add(carried);
      boolean full = hashes.size() == TileId.WIDTH;
      set(levels, level, full ? List.of() : hashes);
      if (!full) {
        return new Grown(new Edge(size + 1, levels), filled);
      }
      long index = (size >> TileId.HEIGHT * (level + 1));
      Tile tile = new Tile(new TileId(level, index), hashes);
      filled.addFirst(tile);
      carried = tile.root();
    }
  }

  /** The last tile of a level as far as it goes; empty when the tile is full or not there. */
  public Optional<Tile> tile(TileId id) {
    int width = id.width(size);
    return width > 0 && width < TileId.WIDTH
        ? Optional.of(new Tile(id, partial.get(id.level())))
        : Optional.empty();
  }

  /** The root of the whole tree. */
  public Hash root() {
    return Range.all(size)
        .hash(node -> new Tile(node.tile(), partial.get(node.tile().level())).hash(node));
  }

  private static void set(List<List<Hash>> levels, int level, List<Hash> hashes) {
    if (level < levels.size()) {
      levels.set(level, hashes);
    } else {
      levels.add(hashes);
    }
  }
}
