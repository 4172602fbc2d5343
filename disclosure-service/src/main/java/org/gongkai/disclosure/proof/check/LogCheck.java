package org.gongkai.disclosure.proof.check;

import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gongkai.disclosure.proof.LogStore;
import org.gongkai.disclosure.proof.StoredTile;
import org.gongkai.disclosure.proof.audit.AuditCheck;
import org.gongkai.disclosure.proof.check.Finding.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Checks the whole store against the log: after each start, each night and on demand. */
@Component
class LogCheck implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LogCheck.class);
  private static final int LEVELS = 4;

  private final MongoDatabase database;
  private final LogStore store;
  private final AuditCheck audit;
  private final Clock clock;
  private final MongoCollection<CheckReport> reports;
  private final AtomicBoolean running = new AtomicBoolean();

  /** Hashing all contents takes seconds: not on the threads that serve requests. */
  private final Scheduler thread = Schedulers.newSingle("log-check", true);

  LogCheck(MongoDatabase database, LogStore store, AuditCheck audit, Clock clock) {
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.reports = database.getCollection("logChecks", CheckReport.class);
  }

  /** The last report of any instance; empty before the first. */
  Mono<CheckReport> latest() {
    return Mono.from(reports.find().sort(descending("_id")).limit(1).first());
  }

  @Scheduled(
      initialDelayString = "${gongkai.disclosure.log.first-check:60s}",
      fixedDelayString = "3650d")
  Mono<CheckReport> afterStart() {
    return run();
  }

  @Scheduled(cron = "${gongkai.disclosure.log.check-at:0 30 3 * * *}", zone = "Asia/Shanghai")
  Mono<CheckReport> nightly() {
    return run();
  }

  /** Empty while another check of this instance runs. */
  Mono<CheckReport> run() {
    return Mono.defer(() ->
        running.compareAndSet(false, true)
            // Whoever asked for it may leave; the check goes on.
            ? check().doFinally(end -> running.set(false)).cache()
            : Mono.empty());
  }

  boolean isRunning() {
    return running.get();
  }

  @Override
  public void close() {
    thread.dispose();
  }

  private Mono<CheckReport> check() {
    Instant begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LogWalk walk = new LogWalk();
    ContentCheck contents = new ContentCheck(database, walk, begun);
    Mono<Void> checkpoints = store.checkpoints().doOnNext(walk::expect).then();
    Mono<Void> leaves =
        store.leaves(0, Long.MAX_VALUE).publishOn(thread).doOnNext(walk::add).then();
    Mono<Long> tiles =
        Flux.range(0, LEVELS)
            .concatMap(store::tiles)
            .publishOn(thread)
            .map(StoredTile::tile)
            .doOnNext(walk::compare)
            .count();
    Mono<List<Finding>> items = Flux.defer(contents::run).publishOn(thread).collectList();
    Mono<List<AuditCheck.Outcome>> trail =
        Flux.defer(() -> audit.run(walk.batches())).publishOn(thread).collectList();
    return checkpoints
        .then(leaves)
        .then(Mono.fromRunnable(walk::end))
        .then(tiles)
        .flatMap(count ->
            items.flatMap(
                found -> trail.map(closed -> report(begun, walk, count, contents, found, closed))))
        .flatMap(this::keep);
  }

  private CheckReport report(
      Instant begun,
      LogWalk walk,
      long tiles,
      ContentCheck contents,
      List<Finding> items,
      List<AuditCheck.Outcome> trail) {
    // Many of one kind must not hide the others.
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    List<Finding> findings =
        Stream.of(
                walk.findings().stream(),
                items.stream(),
                trail.stream().flatMap(LogCheck::findings))
            .flatMap(each -> each)
            .filter(each -> counts.merge(each.kind(), 1, Integer::sum) <= CheckReport.MOST)
            .toList();
    return new CheckReport(
        begun,
        Duration.between(begun, clock.instant()).toMillis(),
        walk.edge().size(),
        walk.edge().root().hex(),
        tiles,
        walk.checkpoints(),
        contents.editions(),
        trail.stream().mapToLong(AuditCheck.Outcome::entries).sum(),
        findings.isEmpty(),
        findings);
  }

  private static Stream<Finding> findings(AuditCheck.Outcome batch) {
    return Stream.of(
            batch.altered().stream()
                .map(id -> new Finding(Kind.AUDIT_ALTERED, id, "审计记录与存证不一致，批次" + batch.batch())),
            batch.missing().stream()
                .map(id -> new Finding(Kind.AUDIT_MISSING, id, "审计记录缺失，批次" + batch.batch())),
            batch.added().stream()
                .map(id -> new Finding(Kind.AUDIT_ADDED, id, "审计记录不在任何批次中，系事后加入")))
        .flatMap(found -> found);
  }

  private Mono<CheckReport> keep(CheckReport report) {
    if (!report.sound()) {
      log.error(
          "The store contradicts the log of what was made public: {}",
          report.findings().stream().map(Finding::toString).limit(20).toList());
    }
    return Mono.from(
            reports.replaceOne(
                Filters.eq("_id", report.at()), report, new ReplaceOptions().upsert(true)))
        .thenReturn(report);
  }
}
