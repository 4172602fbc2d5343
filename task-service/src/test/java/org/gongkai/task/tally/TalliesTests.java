package org.gongkai.task.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServiceTest
class TalliesTests {

  private final Tallies<Count> one;
  private final Tallies<Count> other;

  TalliesTests(@Autowired DocumentStores stores, @Autowired Clock clock) {
    one = new Tallies<>(stores, "testTallies", Count.class, clock);
    other = new Tallies<>(stores, "testTallies", Count.class, clock);
  }

  /** A number. */
  public record Count(@BsonId String id, long revision, int number, Instant changedAt)
      implements Tally {

    @Override
    public boolean counts(Tally that) {
      return that instanceof Count count && count.number == number;
    }
  }

  @Test
  void losesNoCountOfTwoInstances() {
    Flux.range(0, 20).flatMap(at -> plusOne(at % 2 == 0 ? one : other, "busy"), 4).blockLast();

    assertThat(one.all().block().stream().filter(it -> it.id().equals("busy")).findFirst())
        .hasValueSatisfying(it -> assertThat(it.number()).isEqualTo(20));
  }

  @Test
  void writesNothingWhenTheNumbersAreTheSame() {
    plusOne(one, "same").block();
    Count again =
        one.recount("same", last -> Mono.just(new Count("same", 9, 1, Instant.EPOCH))).block();

    assertThat(again.revision()).isEqualTo(1);
  }

  private static Mono<Count> plusOne(Tallies<Count> tallies, String id) {
    return tallies.recount(
        id,
        last ->
            Mono.just(
                new Count(
                    id,
                    last.map(Count::revision).orElse(0L) + 1,
                    last.map(Count::number).orElse(0) + 1,
                    Instant.parse("2021-06-15T02:00:00Z"))));
  }
}
