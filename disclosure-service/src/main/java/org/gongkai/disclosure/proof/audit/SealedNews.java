package org.gongkai.disclosure.proof.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.gongkai.disclosure.proof.LogEntry;

/** What another service tells of a batch of its audit trail. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SealedNews(
    Instant occurredAt,
    String service,
    long batch,
    int count,
    String first,
    String last,
    String root) {

  /** The name under which the log knows the batch. */
  String key() {
    return key(service, batch);
  }

  static String key(String service, long batch) {
    return "audit/" + service + "/" + batch;
  }

  LogEntry logEntry() {
    return LogEntry.audit(service, batch, occurredAt, count, first, last, root);
  }
}
