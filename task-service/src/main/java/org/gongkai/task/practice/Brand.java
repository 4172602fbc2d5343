package org.gongkai.task.practice;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/**
 * A brand of a territory.
 *
 * @param territory the authority whose office keeps it
 */
public record Brand(
    @BsonId String id,
    long revision,
    String territory,
    BrandContent content,
    List<PendingEvent> pending)
    implements Aggregate {

  public Brand {
    pending = List.copyOf(pending);
  }

  static Brand create(String id, String territory, BrandContent content) {
    return new Brand(id, 1, territory, content, List.of());
  }

  /** The same content again is no change. */
  Brand change(BrandContent next) {
    return next.equals(content) ? this : new Brand(id, revision + 1, territory, next, pending);
  }
}
