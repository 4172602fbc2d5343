package org.gongkai.disclosure.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.item.ItemsChanged;
import org.gongkai.platform.event.ReceivedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Takes events into the index, on a thread that nobody interrupts: an interrupted write would close
 * the index for good.
 */
final class IndexFilling implements AutoCloseable {

  private final ItemIndex index;
  private final Columns columns;
  private final AttachedWords attached;
  private final ApplicationEventPublisher inside;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("index-writer").factory());

  IndexFilling(
      ItemIndex index, Columns columns, AttachedWords attached, ApplicationEventPublisher inside) {
    this.index = index;
    this.columns = columns;
    this.attached = attached;
    this.inside = inside;
  }

  /**
   * Completes when the events are visible; a column unknown here is looked for in the store once.
   */
  Mono<Void> take(List<ReceivedEvent> events) {
    return attached.of(events).flatMap(words -> take(events, words));
  }

  private Mono<Void> take(List<ReceivedEvent> events, Map<String, String> words) {
    return written(events, ItemIndex.Unknown.REFUSED, words)
        .onErrorResume(
            UnknownColumn.class,
            unknown -> columns.refresh().then(written(events, ItemIndex.Unknown.TAKEN, words)));
  }

  private Mono<Void> written(
      List<ReceivedEvent> events, ItemIndex.Unknown columns, Map<String, String> words) {
    return Mono.fromFuture(
            () -> CompletableFuture.runAsync(() -> apply(events, columns, words), writer),
            /* suppressCancel= */ true)
        .onErrorMap(
            failed -> failed.getCause() instanceof UnknownColumn,
            failed -> Objects.requireNonNull(failed.getCause()));
  }

  @Scheduled(
      fixedDelayString = "${gongkai.disclosure.search.commit-interval}",
      initialDelayString = "${gongkai.disclosure.search.commit-interval}")
  void commit() throws IOException {
    index.commit();
  }

  /** Lets a running batch end before the index is closed. */
  @Override
  public void close() {
    writer.close();
  }

  private void apply(
      List<ReceivedEvent> events, ItemIndex.Unknown columns, Map<String, String> words) {
    try {
      index.apply(events, columns, words);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    inside.publishEvent(
        new ItemsChanged(
            events.stream().map(ReceivedEvent::subject).collect(Collectors.toUnmodifiableSet())));
  }
}
