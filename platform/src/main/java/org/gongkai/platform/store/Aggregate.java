package org.gongkai.platform.store;

import java.util.List;
import org.gongkai.platform.event.PendingEvent;

/**
 * What is kept and changed as one: an immutable record whose transitions return the next state with
 * {@code revision + 1} and their events appended to {@code pending}.
 */
public interface Aggregate {

  String id();

  /** Counts the changes; 1 for a new aggregate. It is also the ETag. */
  long revision();

  List<PendingEvent> pending();
}
