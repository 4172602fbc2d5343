package org.gongkai.platform.audit;

import com.mongodb.reactivestreams.client.MongoDatabase;

/** Opens an audit trail for tests of other packages. */
public final class AuditFixture {

  private AuditFixture() {}

  public static AuditTrail trail(MongoDatabase database) {
    return new AuditTrail(database);
  }
}
