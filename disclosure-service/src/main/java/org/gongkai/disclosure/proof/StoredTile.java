package org.gongkai.disclosure.proof;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.gongkai.disclosure.proof.merkle.Tile;
import org.gongkai.disclosure.proof.merkle.TileId;

/**
 * A full tile; never changed.
 *
 * @param id {@code <level>/<index>}
 */
public record StoredTile(@BsonId String id, int level, long index, Binary hashes) {

  static StoredTile of(Tile tile) {
    TileId id = tile.id();
    byte[] bytes = tile.bytes(TileId.WIDTH);
    return new StoredTile(id.key(), id.level(), id.index(), new Binary(bytes));
  }

  public Tile tile() {
    return Tile.of(new TileId(level, index), hashes.getData());
  }
}
