package org.gongkai.disclosure.proof.audit;

import java.time.Instant;
import org.gongkai.disclosure.proof.LogExamples;
import org.gongkai.platform.test.TestStore;

/** Closed batches for tests of other packages. */
public final class AuditExamples {

  private AuditExamples() {}

  public static void seal(TestStore store, LogExamples.OpenLog log, Instant now) {
    AuditBatches batches = new AuditBatches(store.database());
    new AuditSealing(batches, log.log(), TrailExamples.HOURLY, TrailExamples.at(now))
        .seal()
        .blockLast();
  }

  public static AuditCheck check(TestStore store) {
    return new AuditCheck(new AuditBatches(store.database()));
  }
}
