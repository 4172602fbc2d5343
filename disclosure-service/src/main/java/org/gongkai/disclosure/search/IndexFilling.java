package org.gongkai.disclosure.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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
  private final ApplicationEventPublisher inside;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("index-writer").factory());

  IndexFilling(ItemIndex index, ApplicationEventPublisher inside) {
    this.index = index;
    this.inside = inside;
  }

  /** Completes when the events are visible. */
  Mono<Void> take(List<ReceivedEvent> events) {
    return Mono.fromFuture(
        () -> CompletableFuture.runAsync(() -> apply(events), writer), /* suppressCancel= */ true);
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

  private void apply(List<ReceivedEvent> events) {
    try {
      index.apply(events);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    inside.publishEvent(
        new ItemsChanged(
            events.stream().map(ReceivedEvent::subject).collect(Collectors.toUnmodifiableSet())));
  }
}
