package org.gongkai.platform.event;

import java.util.List;

/**
 * The pending events of one aggregate, oldest first.
 *
 * @param revision of the aggregate as they were read
 * @param all how many it had then
 */
record Remembered(
    String collection, String aggregate, long revision, int all, List<PendingEvent> events) {

  Remembered only(List<PendingEvent> some) {
    return new Remembered(collection, aggregate, revision, all, some);
  }
}
