package org.gongkai.disclosure.proof.merkle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes hashes of a tree from the tiles that hold them. */
public record Tree(Map<TileId, Tile> tiles) {

  public Tree {
    tiles = Map.copyOf(tiles);
  }

  /** The tiles that are needed for these subtrees. */
  public static Set<TileId> tiles(Collection<Range> ranges) {
    return ranges.stream()
        .flatMap(range -> range.nodes().stream())
        .map(Node::tile)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The hash of a subtree whose tiles are all there. */
  public Hash hash(Range range) {
    return range.hash(this::hash);
  }

  public List<Hash> hashes(List<Range> ranges) {
    return ranges.stream().map(this::hash).toList();
  }

  private Hash hash(Node node) {
    return Optional.ofNullable(tiles.get(node.tile()))
        .orElseThrow(() -> new IllegalArgumentException("Not given: tile " + node.tile().key()))
        .hash(node);
  }
}
