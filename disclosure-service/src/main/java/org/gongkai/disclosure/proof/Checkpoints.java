package org.gongkai.disclosure.proof;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.types.Binary;
import org.gongkai.disclosure.proof.merkle.Edge;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs the log soon after it grew and keeps every checkpoint: what was stated can be shown. */
@Component
class Checkpoints {

  private final MerkleLog log;
  private final LogStore store;
  private final Signer signer;
  private final Clock clock;
  private final AtomicReference<@Nullable StoredCheckpoint> latest = new AtomicReference<>();

  Checkpoints(MerkleLog log, LogStore store, Signer signer, Clock clock) {
    this.log = log;
    this.store = store;
    this.signer = signer;
    this.clock = clock;
  }

  /** The latest one of any instance; empty while there is none. */
  Mono<StoredCheckpoint> latest() {
    return store.latestCheckpoint().doOnNext(this::remember);
  }

  /** One that covers the leaf with this index; empty while there is none. */
  Mono<StoredCheckpoint> covering(long index) {
    return Mono.defer(
            () -> {
              StoredCheckpoint known = latest.get();
              return known != null && known.size() > index ? Mono.just(known) : latest();
            })
        .filter(checkpoint -> checkpoint.size() > index);
  }

  /** Signs what this instance has appended since the last time. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.log.sign-every:100ms}")
  Mono<StoredCheckpoint> sign() {
    return Mono.defer(() -> Mono.justOrEmpty(log.known()))
        .filter(edge -> {
          StoredCheckpoint known = latest.get();
          return known == null || edge.size() > known.size();
        })
        .flatMap(this::sign);
  }

  /** Hears of other instances, and of what one of them appended before it crashed. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.log.follow-every:5s}")
  Mono<Edge> follow() {
    return log.caughtUp();
  }

  private Mono<StoredCheckpoint> sign(Edge edge) {
    return Mono.fromCallable(() -> checkpoint(edge.size(), edge.root()))
        .flatMap(fresh ->
            store.insert(fresh).flatMap(first -> first ? Mono.just(fresh) : confirmed(fresh)))
        .doOnNext(this::remember);
  }

  private Mono<StoredCheckpoint> confirmed(StoredCheckpoint fresh) {
    return store
        .checkpoint(fresh.size())
        .flatMap(stored ->
            stored.root().equals(fresh.root())
                ? Mono.just(stored)
                : Mono.error(
                    new LogBroken("size " + fresh.size() + " was signed with another root")));
  }

  private StoredCheckpoint checkpoint(long size, Hash root) {
    return new StoredCheckpoint(
        size, new Binary(root.bytes()), signer.checkpoint(size, root), clock.instant());
  }

  private void remember(StoredCheckpoint checkpoint) {
    latest.accumulateAndGet(
        checkpoint,
        (known, read) ->
            known == null || read == null || read.size() > known.size() ? read : known);
  }
}
