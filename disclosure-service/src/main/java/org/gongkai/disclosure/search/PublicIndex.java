package org.gongkai.disclosure.search;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What other features read of the index: never on an event loop, 503 when there is no room. */
@Component
public class PublicIndex {

  /** Parts a main theme class from the one below it, as in 综合政务\政务公开. */
  private static final char THEME_LEVEL = '\\';

  private final Following items;
  private final Scheduler threads;

  PublicIndex(ItemIndex index, Scheduler searchThreads) {
    this.items = new Following(index);
    this.threads = searchThreads;
  }

  /** The class itself when it is a main one. */
  public static String mainTheme(String themeClass) {
    int cut = themeClass.indexOf(THEME_LEVEL);
    return cut <= 0 ? themeClass : themeClass.substring(0, cut).strip();
  }

  /** What is public, newest first. */
  public Mono<Page<PublicLine>> newest(Scope scope, PageRequest page) {
    return onSearchThread(() -> items.newest(scope, page));
  }

  /**
   * Every item's last change with the withdrawn ones, the oldest change first.
   *
   * @param from inclusive; null: from the beginning
   * @param until inclusive; null: to the end
   */
  public Mono<Page<PublicLine>> changes(
      Scope scope, @Nullable Instant from, @Nullable Instant until, PageRequest page) {
    return onSearchThread(() -> items.changes(scope, from, until, page));
  }

  /** The last changes with the withdrawn items, the latest first. */
  public Mono<List<PublicLine>> latestChanges(Scope scope, int most) {
    return onSearchThread(() -> items.latestChanges(scope, most));
  }

  /** One item, public or withdrawn; empty when the index has never heard of it. */
  public Mono<PublicLine> find(String id) {
    return onSearchThread(() -> items.find(id));
  }

  /** The units and main theme classes under which anything is public, by their number of items. */
  public Mono<Spread> spread() {
    return onSearchThread(items::spread);
  }

  /** Every public item, in the order of first publication. */
  public Mono<List<Place>> places() {
    return onSearchThread(items::places);
  }

  /** Where and how fresh an item is. */
  public record Place(String id, Instant updatedAt) {}

  /** How the public items spread over units and main theme classes. */
  public record Spread(int total, List<Part> units, List<Part> themes) {}

  /**
   * @param name Chinese, for people
   */
  public record Part(String id, String name, int count) {}

  private <T> Mono<T> onSearchThread(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(threads)
        .onErrorMap(
            RejectedExecutionException.class,
            full -> new Refusal(CommonCode.SERVICE_UNAVAILABLE, "检索繁忙，请稍后再试。"));
  }
}
