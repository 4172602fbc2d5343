package org.gongkai.disclosure.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.item.IndexNumber;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.TakenValues;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Index numbers for many items at once, without gaps: one look into the store per series, and a
 * number that was not used in the end goes to the next item.
 */
final class SerialNumbers {

  private final Items items;
  private final TakenValues values;
  private final Map<String, IndexNumber> next = new HashMap<>();
  private final Map<String, Deque<IndexNumber>> unused = new HashMap<>();

  SerialNumbers(Items items, TakenValues values) {
    this.items = items;
    this.values = values;
  }

  /** As many numbers of the series as wanted, in rising order where none came back. */
  Mono<List<IndexNumber>> take(String series, int count) {
    IndexNumber known = next.get(series);
    Mono<IndexNumber> first = known == null ? items.nextNumber(series) : Mono.just(known);
    return first.map(from -> taken(series, from, count));
  }

  /**
   * Numbers that items did not get. Those that somebody else has are gone; the others are given to
   * the next items.
   */
  Mono<Void> giveBack(Collection<IndexNumber> numbers) {
    Map<String, List<IndexNumber>> bySeries = new HashMap<>();
    numbers.forEach(
        each -> bySeries.computeIfAbsent(each.series(), any -> new ArrayList<>()).add(each));
    return Flux.fromIterable(bySeries.entrySet())
        .concatMap(each -> giveBack(each.getKey(), each.getValue()))
        .then();
  }

  private Mono<Void> giveBack(String series, List<IndexNumber> numbers) {
    List<Integer> serials = numbers.stream().map(IndexNumber::serial).toList();
    return values
        .indexNumbers(series, serials)
        .collect(HashSet<IndexNumber>::new, Set::add)
        .doOnNext(taken -> {
          Deque<IndexNumber> free = unused.computeIfAbsent(series, any -> new ArrayDeque<>());
          numbers.stream().filter(number -> !taken.contains(number)).forEach(free::add);
          if (!taken.isEmpty()) {
            next.remove(series);
          }
        })
        .then();
  }

  private List<IndexNumber> taken(String series, IndexNumber from, int count) {
    List<IndexNumber> numbers = new ArrayList<>(count);
    Deque<IndexNumber> free = unused.getOrDefault(series, new ArrayDeque<>());
    IndexNumber at = from;
    while (numbers.size() < count) {
      IndexNumber spare = free.poll();
      if (spare != null) {
        numbers.add(spare);
      } else {
        numbers.add(at);
        at = at.next();
      }
    }
    next.put(series, at);
    return numbers;
  }
}
