package org.gongkai.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Documents end their life some time after a date in one of their fields.
 *
 * @param after the time they live after that date
 */
record Expiration(StoreCollection collection, String field, Duration after) {

  /** Small enough not to hold up other writers. */
  private static final int PORTION = 200;

  static Expiration of(StoreCollection collection, Document indexDescription) {
    Document key = (Document) Objects.requireNonNull(indexDescription.get("key"));
    Number seconds = (Number) Objects.requireNonNull(indexDescription.get("expireAfterSeconds"));
    return new Expiration(
        collection, key.keySet().iterator().next(), Duration.ofSeconds(seconds.longValue()));
  }

  void deleteExpired(Instant now, GroupCommit commits) {
    Document expired = new Document(field, new Document("$lt", now.minus(after)));
    int deleted = PORTION;
    while (deleted == PORTION) {
      deleted = commits.write(() -> collection.deleteDocuments(expired, PORTION, NoopOplog.get()));
    }
  }
}
