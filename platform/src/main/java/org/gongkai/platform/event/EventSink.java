package org.gongkai.platform.event;

import java.util.List;
import org.reactivestreams.Publisher;

/**
 * Where remembered events of one kind go instead of the broker, such as the service's own audit
 * trail.
 */
public interface EventSink {

  boolean takes(PendingEvent event);

  /** Appends; the same events again change nothing. Ends with an error if they are not kept. */
  Publisher<?> append(List<PendingEvent> remembered);
}
