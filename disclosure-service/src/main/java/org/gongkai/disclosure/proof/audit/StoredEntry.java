package org.gongkai.disclosure.proof.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.platform.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * An audit entry as it lies in the trail.
 *
 * @param storedAt when it arrived there; not part of what is hashed
 */
public record StoredEntry(
    @BsonId String id,
    Instant at,
    String object,
    long revision,
    String action,
    String actorId,
    String actorName,
    String actorUnit,
    @Nullable String reason,
    @Nullable String from,
    @Nullable String to,
    @Nullable String client,
    Instant storedAt) {

  /**
   * The leaf of the entry within its batch. The salt keeps others from guessing entries.
   *
   * @param salt of the batch, base64
   */
  Hash hash(String salt) {
    Map<String, Object> salted = new LinkedHashMap<>(CanonicalJson.members(entry()));
    salted.put("salt", salt);
    return Hash.leaf(CanonicalJson.write(salted).getBytes(StandardCharsets.UTF_8));
  }

  AuditEntry entry() {
    return new AuditEntry(
        id, at, object, revision, action, actorId, actorName, actorUnit, reason, from, to, client);
  }
}
