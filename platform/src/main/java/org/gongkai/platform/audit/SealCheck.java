package org.gongkai.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.platform.audit.SealedBatch.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Compares the whole trail with the batches that were closed: each night and on demand. */
final class SealCheck {

  private static final Logger log = LoggerFactory.getLogger(SealCheck.class);

  /** More of them say no more. */
  private static final int MOST = 1_000;

  private final SealStore store;
  private final Clock clock;
  private final AtomicReference<Optional<Report>> latest = new AtomicReference<>(Optional.empty());

  SealCheck(SealStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param entries how many of them are in batches
   * @param last root of the last batch, as computed from its lines; empty before the first
   */
  record Report(
      Instant at, long batches, long entries, String last, boolean sound, List<Finding> findings) {}

  /**
   * What is wrong with one entry or batch.
   *
   * @param subject id of the entry, or {@code audit/<batch>}
   */
  record Finding(Kind kind, String subject, String detail) {}

  /** What can be wrong. */
  enum Kind {
    AUDIT_ALTERED,
    AUDIT_MISSING,
    /** Older than what was closed last, and in no batch: it was put there afterwards. */
    AUDIT_ADDED
  }

  /** One that runs: batch after batch. */
  private static final class Walk {
    private final List<Finding> findings = new ArrayList<>();
    private long batches;
    private long entries;
    private long present;
    private Instant until = Instant.EPOCH;
    private boolean whole = true;
    private String last = "";

    void add(SealedBatch batch, Map<String, AuditEntry> found) {
      while (++batches < batch.number()) {
        find(Kind.AUDIT_MISSING, "audit/" + batches, "批次缺失");
        whole = false;
      }
      entries += batch.lines().size();
      present += found.size();
      until = batch.until();
      last = batch.root();
      for (Line line : batch.lines()) {
        AuditEntry entry = found.get(line.id());
        if (entry == null) {
          find(Kind.AUDIT_MISSING, line.id(), "审计记录缺失，批次" + batch.number());
        } else if (!SealedBatch.leaf(entry, batch.salt()).equals(line.leaf())) {
          find(Kind.AUDIT_ALTERED, line.id(), "审计记录与存证不一致，批次" + batch.number());
        }
      }
    }

    private void find(Kind kind, String subject, String detail) {
      if (findings.size() < MOST) {
        findings.add(new Finding(kind, subject, detail));
      }
    }
  }

  /** The last report of this instance; empty before the first. */
  Optional<Report> latest() {
    return latest.get();
  }

  @Scheduled(cron = "${gongkai.audit.seal.check-at:0 40 3 * * *}", zone = "Asia/Shanghai")
  Mono<Report> nightly() {
    return run();
  }

  Mono<Report> run() {
    return Mono.defer(() -> {
      Walk walk = new Walk();
      return store
          .all()
          .concatMap(batch ->
              store
                  .entries(batch.lines().stream().map(Line::id).toList())
                  .collectMap(AuditEntry::id, entry -> entry, HashMap::new)
                  .doOnNext(found -> walk.add(batch, found)))
          .then(Mono.defer(() -> added(walk)))
          .then(Mono.fromSupplier(() -> report(walk)))
          .doOnNext(this::keep);
    });
  }

  /** Looked for one by one only when there are more than the batches, all there, have. */
  private Mono<Void> added(Walk walk) {
    return store
        .count(walk.until)
        .filter(there -> walk.whole && there > walk.present)
        .flatMapMany(more -> store.left(Instant.EPOCH, walk.until))
        .doOnNext(one -> walk.find(Kind.AUDIT_ADDED, one.entry().id(), "审计记录不在任何批次中，系事后加入"))
        .then();
  }

  private void keep(Report report) {
    latest.set(Optional.of(report));
    if (!report.sound()) {
      log.error(
          "The audit trail contradicts what was closed: {}",
          report.findings().stream().limit(20).toList());
    }
  }

  private Report report(Walk walk) {
    return new Report(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        walk.batches,
        walk.entries,
        walk.last,
        walk.findings.isEmpty(),
        List.copyOf(walk.findings));
  }
}
