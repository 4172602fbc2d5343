package org.gongkai.task.summary;

import java.util.Map;
import reactor.core.publisher.Mono;

/** How many accountability cases the units of a territory had in a year; never which. */
public interface AccountabilityCounts {

  /** By unit; units without any are left out. */
  Mono<Map<String, Integer>> ofYear(String within, int year);
}
