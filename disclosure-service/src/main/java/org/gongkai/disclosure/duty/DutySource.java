package org.gongkai.disclosure.duty;

import java.time.LocalDate;
import reactor.core.publisher.Flux;

/**
 * Finds duties of some kinds. Every bean of it is asked by each sweep; an error leaves its duties
 * as they were, an empty answer ends them.
 */
public interface DutySource {

  /** Stable and unique; what it found before is known by it. */
  String name();

  /** All duties as of that day, also those that are met soon enough (green). */
  Flux<DutyFinding> findings(LocalDate today);
}
