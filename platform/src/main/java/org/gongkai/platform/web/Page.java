package org.gongkai.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list in stable order. A controller that returns it also sends {@code Link:
 * rel="next"}.
 *
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Of up to {@link PageRequest#limitPlusOne} things from the store; the one too many only proves a
   * next page.
   */
  public static <T, S> Page<T> of(
      List<S> limitPlusOne,
      PageRequest request,
      Function<S, T> view,
      Function<S, Cursor> cursorOfLast) {
    if (limitPlusOne.size() <= request.limit()) {
      return new Page<>(limitPlusOne.stream().map(view).toList(), null);
    }
    List<S> shown = limitPlusOne.subList(0, request.limit());
    return new Page<>(
        shown.stream().map(view).toList(), cursorOfLast.apply(shown.getLast()).encode());
  }
}
