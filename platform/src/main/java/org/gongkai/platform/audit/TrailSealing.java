package org.gongkai.platform.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.gongkai.platform.audit.SealedBatch.Stored;
import org.gongkai.platform.event.PendingEvent;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closes batches of audit entries, hourly or when many wait, and tells the root of each, which goes
 * under the public log. Of several instances the first to store a batch closes it; what a crash
 * kept from being told is told by the relay's sweep.
 */
final class TrailSealing {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 32;

  /** What may share an instant with the last entry of a full batch. */
  private static final int TIES = 1_000;

  /**
   * How long an entry may have been on its way into the trail, at an instance whose store stood
   * still or whose clock is slow: so far back the next batch looks for those that were not there
   * when the one before was closed.
   */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final SealStore store;
  private final SealProperties properties;
  private final Clock clock;

  TrailSealing(SealStore store, SealProperties properties, Clock clock) {
    this.store = store;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * The body of the event: nothing of what the entries say. Wire contract.
   *
   * @param batch number of the batch, from 1
   * @param first id of the first entry
   * @param last id of the last entry
   * @param root of the batch's tree, lower-case hexadecimal
   */
  record Told(
      String id,
      long revision,
      Instant occurredAt,
      String service,
      long batch,
      int count,
      String first,
      String last,
      String root) {}

  /** The batches that it closed. */
  @Scheduled(
      initialDelayString = "${gongkai.audit.seal.check-every:30s}",
      fixedDelayString = "${gongkai.audit.seal.check-every:30s}")
  Flux<SealedBatch> seal() {
    return next().expand(closed -> next());
  }

  private Mono<SealedBatch> next() {
    return store
        .last()
        .map(last -> new Place(last.number() + 1, last.until()))
        .defaultIfEmpty(new Place(1, Instant.EPOCH))
        .flatMap(this::close);
  }

  /** Where the next batch begins. */
  private record Place(long number, Instant after) {}

  private Mono<SealedBatch> close(Place place) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return store
        .stored(place.after(), now.minus(properties.settle()), properties.size() + TIES)
        .collectList()
        .filter(waiting -> isDue(waiting, now))
        .flatMap(waiting -> withLate(place, cut(waiting)))
        .map(waiting -> SealedBatch.of(place.number(), salt(), waiting, now))
        .filterWhen(batch -> store.insert(batch, told(batch)));
  }

  private Mono<List<Stored>> withLate(Place place, List<Stored> waiting) {
    Flux<Stored> late =
        place.number() == 1 ? Flux.empty() : store.left(place.after().minus(LATE), place.after());
    return late.concatWithValues(waiting.toArray(Stored[]::new)).collectList();
  }

  private boolean isDue(List<Stored> waiting, Instant now) {
    return waiting.size() >= properties.size()
        || !waiting.isEmpty()
            && !waiting.getFirst().storedAt().isAfter(now.minus(properties.every()));
  }

  /** Entries of one instant stay together, so that the next batch begins after that instant. */
  private List<Stored> cut(List<Stored> waiting) {
    if (waiting.size() <= properties.size()) {
      return waiting;
    }
    Instant last = waiting.get(properties.size() - 1).storedAt();
    return waiting.stream().takeWhile(one -> !one.storedAt().isAfter(last)).toList();
  }

  private PendingEvent told(SealedBatch batch) {
    String id = properties.trail() + "-audit-" + batch.number();
    Told body =
        new Told(
            id,
            1,
            batch.closedAt(),
            properties.trail(),
            batch.number(),
            batch.lines().size(),
            batch.lines().getFirst().id(),
            batch.lines().getLast().id(),
            batch.root());
    return PendingEvent.of(properties.event(), id, 1, batch.closedAt(), body)
        .on(properties.topic());
  }

  private static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return Base64.getEncoder().encodeToString(salt);
  }
}
