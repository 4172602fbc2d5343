package org.gongkai.task.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many items have which status on a day; the total leaves out cancelled ones. */
record Progress(Map<ItemStatus, Integer> counts) {

  static Progress of(Collection<ItemOutline> items, LocalDate today) {
    Map<ItemStatus, Integer> counts = new EnumMap<>(ItemStatus.class);
    for (ItemStatus status : ItemStatus.values()) {
      counts.put(status, 0);
    }
    items.forEach(item -> counts.merge(item.statusOn(today), 1, Integer::sum));
    return new Progress(counts);
  }

  int total() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all - counts.getOrDefault(ItemStatus.CANCELLED, 0);
  }

  /** One number by status, and {@code total}. */
  @JsonValue
  Map<String, Integer> named() {
    Map<String, Integer> named = new LinkedHashMap<>();
    named.put("total", total());
    counts.forEach((status, count) -> named.put(status.name(), count));
    return named;
  }
}
