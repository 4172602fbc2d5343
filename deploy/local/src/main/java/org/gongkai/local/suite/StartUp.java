package org.gongkai.local.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongkai.local.data.Refused;

/** Parts that start side by side: each tells when it is up, the first that fails ends the wait. */
final class StartUp {

  private final Consumer<String> news;
  private final long begun = System.nanoTime();
  private final List<CompletableFuture<Void>> starts = new ArrayList<>();
  private final CompletableFuture<Void> failed = new CompletableFuture<>();

  StartUp(Consumer<String> news) {
    this.news = news;
  }

  void add(String part, CompletableFuture<?> up) {
    CompletableFuture<Void> told =
        up.thenAccept(done -> news.accept("  %-11s up after %4.1f s".formatted(part, seconds())));
    told.whenComplete((done, failure) -> {
      if (failure != null) {
        failed.completeExceptionally(failure);
      }
    });
    starts.add(told);
  }

  /** Ends the wait when the given sentence comes. */
  void failWith(CompletableFuture<String> sentence) {
    sentence.thenAccept(cause -> failed.completeExceptionally(new Refused(cause)));
  }

  /** Waits until all are up. Refuses with the sentence of the first that is not. */
  void await(Duration patience) {
    CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failed).orTimeout(patience.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException ended) {
      if (ended.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new Refused(
          "The suite was not healthy after %.0f s: %s.".formatted(seconds(), ended.getCause()),
          ended);
    }
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
