package org.gongkai.disclosure.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.ItemsChanged;
import org.gongkai.disclosure.migration.source.Row;
import org.gongkai.platform.test.Capability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What a person publishes while an import runs has little of the import before it. */
class BulkLaneTests {

  private static final Duration LONG = Duration.ofSeconds(1);
  private static final ImportProperties PROPERTIES =
      new ImportProperties(
          DataSize.ofMegabytes(1),
          DataSize.ofKilobytes(400),
          "government-documents",
          ItemType.OTHER,
          ScreeningMode.NOTE,
          100,
          50_000,
          300,
          75_000,
          Duration.ofMillis(400),
          LONG,
          5);

  private final AtomicLong millis = new AtomicLong();
  private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private final Clock ticking =
      new Clock() {

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.ofEpochMilli(millis.get());
        }
      };

  @Test
  @Capability("D-65")
  void cutsABatchAfterSoManyRowsOrSoMuchText() {
    var batches =
        Flux.just(10, 10, 10, 90, 10, 200, 10)
            .map(BulkLaneTests::candidate)
            .bufferUntil(new Portion(3, 100, () -> 1))
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
    Visible visible = new Visible(PROPERTIES, clock);
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
    Visible visible = new Visible(PROPERTIES, clock);
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
    Visible visible = new Visible(PROPERTIES, clock);
    visible.expect("lost", 1_000);

    StepVerifier.withVirtualTime(() -> visible.room(10, 100))
        .thenAwait(LONG.multipliedBy(5))
        .verifyComplete();
  }

  @Test
  @Capability("D-65")
  void takesLessOnItsWayAndInABatchWhileReadersWaitForLongAndMoreAgainLater() {
    Visible visible = new Visible(PROPERTIES, ticking);
    shows(visible, 401);
    assertThat(visible.share()).isEqualTo(0.75);
    for (int each = 0; each < 50; each++) {
      shows(visible, 2_000);
    }
    assertThat(visible.share()).isEqualTo(0.1);
    visible.expect("one", 1);
    visible.expect("two", 1);
    StepVerifier.withVirtualTime(() -> visible.room(10, 100))
        .expectSubscription()
        .expectNoEvent(LONG)
        .then(() -> visible.forget(List.of("two")))
        .thenAwait(LONG)
        .verifyComplete();
    Portion portion = new Portion(20, 1_000, visible::share);
    assertThat(portion.test(candidate(1))).isFalse();
    assertThat(portion.test(candidate(1))).isTrue();

    for (int each = 0; each < 50; each++) {
      shows(visible, 100);
    }
    assertThat(visible.share()).isEqualTo(1);
  }

  @Test
  void learnsNothingFromWhatOthersPublish() {
    Visible visible = new Visible(PROPERTIES, ticking);
    visible.expect("ours", 1);
    millis.addAndGet(5_000);
    visible.on(new ItemsChanged(Set.of("somebody-else's")));
    assertThat(visible.share()).isEqualTo(1);
  }

  private void shows(Visible visible, long after) {
    visible.expect("row", 10);
    millis.addAndGet(after);
    visible.on(new ItemsChanged(Set.of("row")));
  }

  private static Candidate candidate(@Nullable Integer text) {
    Content content = text == null ? null : Examples.content("关于招生工作的通知", "文".repeat(text));
    Row row = new Row(1, null, Map.of(), null, List.of(), List.of());
    return new Candidate(row, "a", content, null, null, List.of());
  }
}
