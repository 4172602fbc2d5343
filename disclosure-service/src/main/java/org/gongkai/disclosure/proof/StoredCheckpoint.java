package org.gongkai.disclosure.proof;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.gongkai.disclosure.proof.merkle.Hash;

/**
 * What the log has stated about itself, for good.
 *
 * @param note the signed text
 */
public record StoredCheckpoint(@BsonId long size, Binary root, String note, Instant at) {

  public Hash rootHash() {
    return Hash.of(root.getData());
  }
}
