package org.gongkai.disclosure.proof.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A tile with the hashes that it has so far, at most {@value TileId#WIDTH}. */
public record Tile(TileId id, List<Hash> hashes) {

  public Tile {
    hashes = List.copyOf(hashes);
  }

  /** From its bytes, 32 for each hash. */
  public static Tile of(TileId id, byte[] bytes) {
    if (bytes.length % Hash.BYTES != 0 || bytes.length > TileId.WIDTH * Hash.BYTES) {
      throw new IllegalArgumentException("No tile has " + bytes.length + " bytes");
    }
    List<Hash> hashes = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      hashes.add(Hash.of(java.util.Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
    }
    return new Tile(id, hashes);
  }

  public boolean isFull() {
    return hashes.size() == TileId.WIDTH;
  }

  /** Its first hashes, in the form in which tiles are stored and sent. */
  public byte[] bytes(int width) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * Hash.BYTES);
    hashes.subList(0, width).forEach(hash -> bytes.writeBytes(hash.bytes()));
    return bytes.toByteArray();
  }

  /** The root of a full tile. */
  public Hash root() {
    return root(0, TileId.WIDTH);
  }

  /** The hash of a node that lies in this tile. */
  Hash hash(Node node) {
    return root(node.offset(), node.width());
  }

  private Hash root(int from, int width) {
    if (width == 1) {
      return hashes.get(from);
    }
    int half = width / 2;
    return Hash.node(root(from, half), root(from + half, half));
  }
}
