package org.gongkai.disclosure.proof.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a perfect subtree: {@code index} counts the subtrees of {@code height} from the left,
 * so that it covers the leaves from {@code index << height} on.
 */
public record Node(int height, long index) {

  /**
   * The perfect subtrees, from the left, that make up the leaves from {@code start} to {@code end},
   * as RFC 6962 cuts them: {@code start} is a multiple of the largest of them.
   */
  public static List<Node> of(long start, long end) {
    List<Node> nodes = new ArrayList<>();
    long from = start;
    for (long left = end - start; left > 0; left = end - from) {
      int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
      nodes.add(new Node(height, from >> height));
      from += 1L << height;
    }
    return nodes;
  }

  /** The tile in which the hashes lie that make up this node. */
  public TileId tile() {
    return new TileId(height / TileId.HEIGHT, first() / TileId.WIDTH);
  }

  /** Where they begin within the tile. */
  int offset() {
    return (int) (first() % TileId.WIDTH);
  }

  /** How many they are. */
  int width() {
    return 1 << height % TileId.HEIGHT;
  }

  private long first() {
    return index << height % TileId.HEIGHT;
  }
}
