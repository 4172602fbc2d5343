package org.gongkai.disclosure.proof.audit;

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
   */
  public record Outcome(long batch, int entries, List<String> altered, List<String> missing) {}

  /**
   * Each batch in order, then the batches that only the log knows.
   *
   * @param roots of the batches that the log has, by number
   */
  public Flux<Outcome> run(Map<Long, String> roots) {
    Set<Long> seen = new HashSet<>();
    Flux<Outcome> stored =
        batches
            .all()
            .concatMap(batch -> {
              seen.add(batch.number());
              return check(batch, roots);
            });
    Flux<Outcome> gone =
        Flux.fromIterable(roots.keySet())
            .filter(number -> !seen.contains(number))
            .map(number -> new Outcome(number, 0, List.of(), List.of("audit/" + number)));
    return stored.concatWith(gone);
  }

  private Mono<Outcome> check(AuditBatch batch, Map<Long, String> roots) {
    List<String> ids = batch.entries().stream().map(AuditBatch.Line::id).toList();
    return batches
        .entries(ids)
        .collectMap(StoredEntry::id, entry -> entry, HashMap::new)
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
        batch.number(), batch.entries().size(), sameRoot ? altered : List.of(batch.key()), missing);
  }
}
