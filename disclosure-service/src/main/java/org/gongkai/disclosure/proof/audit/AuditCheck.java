package org.gongkai.disclosure.proof.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Compares the audit trail with its batches, and these with the log. */
@Component
public class AuditCheck {

  private final AuditBatches batches;

  AuditCheck(AuditBatches batches) {
    this.batches = batches;
  }

  /**
   * What contradicts the log in one batch.
   *
   * @param missing ids of entries that are gone, or the batch itself
   * @param added ids of entries older than what was closed last, and in no batch: they were put
   *     there afterwards; of no one batch, whose number is 0
   */
  public record Outcome(
      long batch, int entries, List<String> altered, List<String> missing, List<String> added) {}

  /** More of them say no more. */
  private static final int MOST = 1_000;

  /** One check that runs, batch after batch. */
  private static final class Walk {
    private final Set<Long> batches = new HashSet<>();
    private Instant until = Instant.EPOCH;
    private long present;

    /** Without a batch, what it held would look like put there afterwards. */
    private boolean isWhole(Set<Long> logged) {
      return batches.containsAll(logged)
          && batches.stream().allMatch(number -> number == 1 || batches.contains(number - 1));
    }
  }

  /**
   * Each batch in order, then the batches that only the log knows.
   *
   * @param roots of the batches that the log has, by number
   */
  public Flux<Outcome> run(Map<Long, String> roots) {
    return Flux.defer(() -> {
      Walk walk = new Walk();
      Flux<Outcome> gone =
          Flux.fromIterable(roots.keySet())
              .filter(number -> !walk.batches.contains(number))
              .map(number ->
                  new Outcome(number, 0, List.of(), List.of("audit/" + number), List.of()));
      return batches
          .all()
          .concatMap(batch -> check(batch, roots, walk))
          .concatWith(gone)
          .concatWith(Mono.defer(() -> added(walk, roots.keySet())));
    });
  }

  /** Looked for one by one only when there are more than the batches, all there, have. */
  private Mono<Outcome> added(Walk walk, Set<Long> logged) {
    return batches
        .count(walk.until)
        .filter(there -> walk.isWhole(logged) && there > walk.present)
        .flatMapMany(more -> batches.left(Instant.EPOCH, walk.until))
        .take(MOST)
        .map(StoredEntry::id)
        .collectList()
        .filter(found -> !found.isEmpty())
        .map(found -> new Outcome(0, 0, List.of(), List.of(), found));
  }

  private Mono<Outcome> check(AuditBatch batch, Map<Long, String> roots, Walk walk) {
    List<String> ids = batch.entries().stream().map(AuditBatch.Line::id).toList();
    return batches
        .entries(ids)
        .collectMap(StoredEntry::id, entry -> entry, HashMap::new)
        .doOnNext(found -> {
          walk.batches.add(batch.number());
          walk.present += found.size();
          walk.until = batch.until();
        })
        .map(found -> outcome(batch, found, roots.get(batch.number())));
  }

  private static Outcome outcome(
      AuditBatch batch, Map<String, StoredEntry> found, @Nullable String root) {
    List<String> missing =
        batch.entries().stream()
            .map(AuditBatch.Line::id)
            .filter(id -> !found.containsKey(id))
            .toList();
    List<String> altered =
        batch.entries().stream()
            .filter(line -> {
              StoredEntry entry = found.get(line.id());
              return entry != null && !entry.hash(batch.salt()).equals(line.leaf());
            })
            .map(AuditBatch.Line::id)
            .toList();
    // A batch that is not yet in the log is too young to say anything.
    boolean sameRoot = root == null || root.equals(batch.tree().root().hex());
    return new Outcome(
        batch.number(),
        batch.entries().size(),
        sameRoot ? altered : List.of(batch.key()),
        missing,
        List.of());
  }
}
