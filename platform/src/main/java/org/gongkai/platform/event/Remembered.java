package org.gongkai.platform.event;

import java.util.List;

/** The pending events of one aggregate, oldest first. */
record Remembered(String collection, String aggregate, List<PendingEvent> events) {

  Remembered only(List<PendingEvent> some) {
    return new Remembered(collection, aggregate, some);
  }
}
