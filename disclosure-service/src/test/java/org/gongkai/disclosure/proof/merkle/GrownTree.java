package org.gongkai.disclosure.proof.merkle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that was grown leaf by leaf, with the tiles that it filled. */
public final class GrownTree {

  private final Map<TileId, Tile> full = new HashMap<>();
  private final List<Hash> leaves = new ArrayList<>();
  private Edge edge = Edge.EMPTY;

  /** Leaves whose contents are their numbers. */
  public static GrownTree of(int size) {
    GrownTree tree = new GrownTree();
    for (int i = 0; i < size; i++) {
      tree.add(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return tree;
  }

  public void add(byte[] content) {
    Hash leaf = Hash.leaf(content);
    leaves.add(leaf);
    Edge.Grown grown = edge.append(leaf);
    grown.filled().forEach(tile -> full.put(tile.id(), tile));
    edge = grown.edge();
  }

  public List<Hash> leaves(int size) {
    return leaves.subList(0, size);
  }

  public Edge edge() {
    return edge;
  }

  public Hash root(long size) {
    return tree(List.of(Range.all(size))).hash(Range.all(size));
  }

  public List<Hash> hashes(List<Range> ranges) {
    return tree(ranges).hashes(ranges);
  }

  private Tree tree(Collection<Range> ranges) {
    Map<TileId, Tile> needed = new HashMap<>();
    for (TileId id : Tree.tiles(ranges)) {
      needed.put(id, edge.tile(id).orElseGet(() -> full.get(id)));
    }
    return new Tree(needed);
  }
}
