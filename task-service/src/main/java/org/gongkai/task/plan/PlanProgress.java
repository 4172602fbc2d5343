package org.gongkai.task.plan;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Counts the items of plans by group and status. A count is kept for a second, so that many readers
 * cost the store no more than one.
 */
class PlanProgress {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int PLANS = 500;

  private final TaskItems items;
  private final Clock clock;
  private final LoadingCache<String, Mono<Counted>> counted;

  PlanProgress(TaskItems items, Clock clock) {
    this.items = items;
    this.clock = clock;
    this.counted = Caffeine.newBuilder().maximumSize(PLANS).build(this::kept);
  }

  Mono<Counted> of(String planId) {
    return counted.get(planId);
  }

  private Mono<Counted> kept(String planId) {
    return Mono.defer(() -> items.outline(planId).collectList())
        .map(all -> Counted.of(all, LocalDate.now(clock)))
        .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The progress of a plan and of each of its groups. */
  record Counted(Progress whole, Map<String, Progress> groups) {

    static Counted of(List<ItemOutline> items, LocalDate today) {
      Map<String, Progress> groups = new HashMap<>();
      items.stream()
          .filter(item -> item.group() != null)
          .collect(groupingBy(item -> String.valueOf(item.group())))
          .forEach((group, members) -> groups.put(group, Progress.of(members, today)));
      return new Counted(Progress.of(items, today), groups);
    }

    Progress group(String name) {
      return groups.getOrDefault(name, new Progress(Map.of()));
    }
  }
}
