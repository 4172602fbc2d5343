package org.gongkai.disclosure.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.proof.merkle.Edge;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.disclosure.proof.merkle.Tile;
import org.gongkai.disclosure.proof.merkle.TileId;
import reactor.core.publisher.Mono;

/** Finds the edge of a stored log from its tiles, without reading all leaves. */
final class LogOpening {

  private final LogStore store;

  LogOpening(LogStore store) {
    this.store = store;
  }

  /** The edge after the last full tile of leaves. */
  Mono<Edge> edge() {
    return store.tiledSize().flatMap(this::edge);
  }

  private Mono<Edge> edge(long size) {
    List<TileId> needed = new ArrayList<>();
    for (int level = 1; size >> TileId.HEIGHT * level > 0; level++) {
      needed.addAll(below(size, level));
    }
    return store
        .tiles(needed)
        .collectMap(Tile::id, Tile::root, HashMap::new)
        .map(roots -> new Edge(size, partial(size, roots)));
  }

  private static List<List<Hash>> partial(long size, Map<TileId, Hash> roots) {
    List<List<Hash>> levels = new ArrayList<>();
    levels.add(List.of());
    for (int level = 1; size >> TileId.HEIGHT * level > 0; level++) {
      levels.add(below(size, level).stream().map(id -> root(id, roots)).toList());
    }
    return levels;
  }

  private static Hash root(TileId id, Map<TileId, Hash> roots) {
    Hash root = roots.get(id);
    if (root == null) {
      throw new LogBroken("tile " + id.key() + " is gone");
    }
    return root;
  }

  /** The full tiles whose roots make up the last tile of a level while that is not yet full. */
  private static List<TileId> below(long size, int level) {
    long hashes = size >> TileId.HEIGHT * level;
    List<TileId> tiles = new ArrayList<>();
    for (long index = hashes / TileId.WIDTH * TileId.WIDTH; index < hashes; index++) {
      tiles.add(new TileId(level - 1, index));
    }
    return tiles;
  }
}
