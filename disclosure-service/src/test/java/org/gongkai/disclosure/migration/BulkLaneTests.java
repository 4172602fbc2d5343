package org.gongkai.disclosure.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.ItemsChanged;
import org.gongkai.disclosure.migration.source.Row;
import org.gongkai.platform.test.Capability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What a person publishes while an import runs has little of the import before it. */
class BulkLaneTests {

  private static final Duration LONG = Duration.ofSeconds(1);

  @Test
  @Capability("D-65")
  void cutsABatchAfterSoManyRowsOrSoMuchText() {
    var batches =
        Flux.just(10, 10, 10, 90, 10, 200, 10)
            .map(BulkLaneTests::candidate)
            .bufferUntil(new Portion(3, 100))
            .map(batch -> batch.stream().map(Candidate::text).toList())
            .collectList()
            .block();

    assertThat(batches)
        .isEqualTo(List.of(List.of(10, 10, 10), List.of(90, 10), List.of(200), List.of(10)));
  }

  @Test
  void countsARefusedRowAsARowWithoutText() {
    assertThat(candidate(null).text()).isZero();
  }

  @Test
  void waitsUntilThereIsLittleTextBeforeTheReaders() {
    Visible visible = new Visible();
    visible.expect("long", 900);
    visible.expect("short", 50);

    StepVerifier.withVirtualTime(() -> visible.room(10, 100))
        .expectSubscription()
        .expectNoEvent(LONG)
        .then(() -> visible.on(new ItemsChanged(Set.of("long", "somebody-else's"))))
        .thenAwait(LONG)
        .verifyComplete();
  }

  @Test
  void waitsUntilThereAreFewItemsBeforeTheReaders() {
    Visible visible = new Visible();
    visible.expect("one", 1);
    visible.expect("two", 1);

    StepVerifier.withVirtualTime(() -> visible.room(1, 100))
        .expectSubscription()
        .expectNoEvent(LONG)
        .then(() -> visible.forget(List.of("two")))
        .thenAwait(LONG)
        .verifyComplete();
  }

  @Test
  void goesOnWhenTheReadersHearNothingAtAll() {
    Visible visible = new Visible();
    visible.expect("lost", 1_000);

    StepVerifier.withVirtualTime(() -> visible.room(10, 100))
        .thenAwait(LONG.multipliedBy(5))
        .verifyComplete();
  }

  private static Candidate candidate(@Nullable Integer text) {
    Content content = text == null ? null : Examples.content("关于招生工作的通知", "文".repeat(text));
    Row row = new Row(1, null, Map.of(), null, List.of(), List.of());
    return new Candidate(row, "a", content, null, null, List.of());
  }
}
