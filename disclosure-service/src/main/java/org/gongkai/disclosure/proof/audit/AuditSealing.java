package org.gongkai.disclosure.proof.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.gongkai.disclosure.proof.MerkleLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closes batches of audit entries and records each in the log: hourly, or when many wait. Of
 * several instances the first to store a batch closes it; a batch whose leaf a crash prevented gets
 * it next time.
 */
@Component
@EnableConfigurationProperties(AuditProperties.class)
class AuditSealing {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 32;

  /** What may share an instant with the last entry of a full batch. */
  private static final int TIES = 1_000;

  /**
   * How much later an entry may arrive than it says, from an instance that stood still or whose
   * clock is slow: so far back the next batch looks for those that were not there when the one
   * before was closed.
   */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final AuditBatches batches;
  private final MerkleLog log;
  private final AuditProperties properties;
  private final Clock clock;

  AuditSealing(AuditBatches batches, MerkleLog log, AuditProperties properties, Clock clock) {
    this.batches = batches;
    this.log = log;
    this.properties = properties;
    this.clock = clock;
  }

  /** The batches that it closed. */
  @Scheduled(
      initialDelayString = "${gongkai.disclosure.audit.check-every:30s}",
      fixedDelayString = "${gongkai.disclosure.audit.check-every:30s}")
  Flux<AuditBatch> seal() {
    return next().expand(closed -> next());
  }

  private Mono<AuditBatch> next() {
    return batches
        .last()
        .flatMap(last -> log.append(last.key(), last.logEntry()).thenReturn(last))
        .map(last -> new Place(last.number() + 1, last.until()))
        .defaultIfEmpty(new Place(1, Instant.EPOCH))
        .flatMap(this::close);
  }

  /** Where the next batch begins. */
  private record Place(long number, Instant after) {}

  private Mono<AuditBatch> close(Place place) {
    Instant now = clock.instant();
    return batches
        .stored(place.after(), now.minus(properties.settle()), properties.size() + TIES)
        .collectList()
        .filter(waiting -> isDue(waiting, now))
        .flatMap(waiting -> withLate(place, cut(waiting)))
        .map(waiting -> AuditBatch.of(place.number(), salt(), waiting, now))
        .filterWhen(batches::insert)
        .flatMap(batch -> log.append(batch.key(), batch.logEntry()).thenReturn(batch));
  }

  private Mono<List<StoredEntry>> withLate(Place place, List<StoredEntry> waiting) {
    Flux<StoredEntry> late =
        place.number() == 1 ? Flux.empty() : batches.left(place.after().minus(LATE), place.after());
    return late.concatWithValues(waiting.toArray(StoredEntry[]::new)).collectList();
  }

  private boolean isDue(List<StoredEntry> waiting, Instant now) {
    return waiting.size() >= properties.size()
        || !waiting.isEmpty()
            && !waiting.getFirst().storedAt().isAfter(now.minus(properties.every()));
  }

  /** Entries of one instant stay together, so that the next batch begins after that instant. */
  private List<StoredEntry> cut(List<StoredEntry> waiting) {
    if (waiting.size() <= properties.size()) {
      return waiting;
    }
    Instant last = waiting.get(properties.size() - 1).storedAt();
    return waiting.stream().takeWhile(entry -> !entry.storedAt().isAfter(last)).toList();
  }

  private static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return Base64.getEncoder().encodeToString(salt);
  }
}
