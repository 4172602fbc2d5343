package org.gongkai.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Sorts a stream when only its start is wanted, holding no more than that in memory. */
final class Smallest {

  private Smallest() {}

  /**
   * @param wanted how many elements from the start, 0 meaning all
   */
  static <T> Stream<T> of(Stream<T> elements, Comparator<? super T> order, int wanted) {
    if (wanted == 0) {
      return elements.sorted(order);
    }
    PriorityQueue<T> kept = new PriorityQueue<>(order.reversed());
    elements.forEach(element -> {
      if (kept.size() < wanted) {
        kept.add(element);
      } else if (order.compare(element, kept.element()) < 0) {
        kept.remove();
        kept.add(element);
      }
    });
    List<T> sorted = new ArrayList<>(kept);
    sorted.sort(order);
    return sorted.stream();
  }
}
