package org.gongkai.platform.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What aggregates have in common that one command can let forget all their events. */
record Alike(String collection, long revision, int all) {

  /** The aggregates of which every event has been sent. */
  static Map<Alike, Set<String>> whole(List<Remembered> sent) {
    Map<String, Set<String>> events = new HashMap<>();
    for (Remembered each : sent) {
      Set<String> ids = events.computeIfAbsent(key(each), any -> new HashSet<>());
      each.events().forEach(event -> ids.add(event.id()));
    }
    Map<Alike, Set<String>> whole = new LinkedHashMap<>();
    for (Remembered each : sent) {
      if (events.getOrDefault(key(each), Set.of()).size() == each.all()) {
        Alike alike = new Alike(each.collection(), each.revision(), each.all());
        whole.computeIfAbsent(alike, any -> new LinkedHashSet<>()).add(each.aggregate());
      }
    }
    return whole;
  }

  boolean fits(Remembered each) {
    return collection.equals(each.collection()) && revision == each.revision() && all == each.all();
  }

  private static String key(Remembered each) {
    return each.collection() + '/' + each.aggregate() + '/' + each.revision() + '/' + each.all();
  }
}
