package org.gongkai.platform.audit;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.gongkai.platform.event.EventSink;

/** Opens an audit trail for tests of other packages. */
public final class AuditFixture {

  private AuditFixture() {}

  public static EventSink trail(MongoDatabase database) {
    return new AuditTrail(database, Clock.systemUTC());
  }
}
