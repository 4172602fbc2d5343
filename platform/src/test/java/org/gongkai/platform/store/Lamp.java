package org.gongkai.platform.store;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;

/** The smallest aggregate that has states. */
public record Lamp(@BsonId String id, long revision, State state, List<PendingEvent> pending)
    implements Aggregate {

  /** Whether it shines. */
  public enum State {
    DARK,
    LIT
  }

  static Lamp dark(String id) {
    return new Lamp(id, 1, State.DARK, List.of());
  }

  Lamp lit() {
    return new Lamp(id, revision + 1, State.LIT, pending);
  }
}
