package org.gongkai.disclosure.proof;

import java.nio.charset.StandardCharsets;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A leaf as it is kept.
 *
 * @param index its place in the log, from 0
 * @param key what it records, once only: {@code item/<id>/<revision>}, {@code audit/<batch>} or
 *     {@code audit/<service>/<batch>}
 * @param data canonical JSON; its UTF-8 bytes are the content of the leaf
 */
public record StoredLeaf(
    @BsonId long index,
    String key,
    LogKind kind,
    @Nullable String itemId,
    @Nullable Integer edition,
    String data,
    Binary hash) {

  static StoredLeaf of(long index, String key, LogEntry entry) {
    String data = entry.canonical();
    Hash hash = Hash.leaf(data.getBytes(StandardCharsets.UTF_8));
    return new StoredLeaf(
        index, key, entry.kind(), entry.itemId(), entry.edition(), data, new Binary(hash.bytes()));
  }

  public Hash leafHash() {
    return Hash.of(hash.getData());
  }

  /** What the hash of the stored content is now; another one than stored if it was changed. */
  public Hash computedHash() {
    return Hash.leaf(data.getBytes(StandardCharsets.UTF_8));
  }
}
