package org.gongkai.disclosure.proof.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.proof.audit.TrailExamples.HOURLY;
import static org.gongkai.disclosure.proof.audit.TrailExamples.NOW;
import static org.gongkai.disclosure.proof.audit.TrailExamples.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.proof.LogEntry;
import org.gongkai.disclosure.proof.LogExamples;
import org.gongkai.disclosure.proof.StoredLeaf;
import org.gongkai.disclosure.proof.merkle.Rfc9162;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@Capability("P-05")
class AuditSealingTests {

  private TestStore store;
  private LogExamples.OpenLog log;
  private AuditBatches batches;

  @BeforeEach
  void open() {
    store = TestStore.start();
    log = LogExamples.open(store);
    batches = new AuditBatches(store.database());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void closesWhatHasWaitedForAnHour() {
    TrailExamples.store(store, 0, 5, NOW);
    assertThat(sealAt(NOW.plus(Duration.ofMinutes(59)))).isEmpty();
    List<AuditBatch> closed = sealAt(NOW.plus(Duration.ofMinutes(60)));
    assertThat(closed).hasSize(1);
    AuditBatch batch = closed.getFirst();
    assertThat(batch.entries()).hasSize(5);
    StoredLeaf leaf = log.store().leaf("audit/1").block();
    LogEntry entry = CanonicalJson.read(leaf.data(), LogEntry.class);
    assertThat(entry.count()).isEqualTo(5);
    assertThat(entry.first()).isEqualTo("entry-0");
    assertThat(entry.last()).isEqualTo("entry-4");
    assertThat(entry.root()).isEqualTo(batch.tree().root().hex());
    assertThat(leaf.data()).doesNotContain("秦简").doesNotContain("office");
    assertThat(sealAt(NOW.plus(Duration.ofHours(9)))).isEmpty();
  }

  @Test
  void closesFullBatchesAtOnceAndLeavesTheRest() {
    TrailExamples.store(store, 0, 250, NOW.minusSeconds(300));
    List<AuditBatch> closed = sealAt(NOW);
    assertThat(closed).extracting(batch -> batch.entries().size()).containsExactly(100, 100);
    TrailExamples.store(store, 250, 300, NOW);
    assertThat(sealAt(NOW.plus(Duration.ofHours(2))))
        .extracting(batch -> batch.entries().size())
        .containsExactly(100);
    assertThat(
            Stream.concat(closed.stream(), batches.last().flux().toStream())
                .flatMap(batch -> batch.entries().stream())
                .map(AuditBatch.Line::id))
        .hasSize(300)
        .doesNotHaveDuplicates();
  }

  @Test
  void leavesAloneWhatMayStillGetNeighbours() {
    TrailExamples.store(store, 0, 100, NOW.minusSeconds(100));
    assertThat(sealAt(NOW)).isEmpty();
    assertThat(sealAt(NOW.plusSeconds(10))).hasSize(1);
  }

  @Test
  void keepsEntriesOfOneInstantTogether() {
    for (int n = 0; n < 130; n++) {
      TrailExamples.store(store, n, n + 1, n < 90 ? NOW : NOW.plusSeconds(1));
    }
    assertThat(sealAt(NOW.plusSeconds(60)))
        .extracting(batch -> batch.entries().size())
        .containsExactly(130);
  }

  @Test
  void closesWithTheNextBatchWhatCameLate() {
    TrailExamples.store(store, 0, 5, NOW);
    assertThat(sealAt(NOW.plus(Duration.ofHours(2)))).hasSize(1);
    TrailExamples.store(store, 5, 6, NOW.plusSeconds(2));
    TrailExamples.store(store, 6, 7, NOW.plus(Duration.ofHours(2)));
    assertThat(sealAt(NOW.plus(Duration.ofHours(4))).getFirst().entries())
        .extracting(AuditBatch.Line::id)
        .containsExactly("entry-5", "entry-6");
    assertThat(sealAt(NOW.plus(Duration.ofHours(9)))).isEmpty();
  }

  @Test
  void ofTwoInstancesOneClosesABatch() {
    TrailExamples.store(store, 0, 1_000, NOW.minusSeconds(2_000));
    Flux.range(0, 4)
        .flatMap(n -> sealing(NOW).seal().subscribeOn(Schedulers.parallel()))
        .blockLast();
    List<AuditBatch> all = batches.all().collectList().block();
    assertThat(all).hasSize(10);
    assertThat(all.stream().flatMap(batch -> batch.entries().stream()).map(AuditBatch.Line::id))
        .hasSize(1_000)
        .doesNotHaveDuplicates();
    assertThat(log.store().leaves(0, 100).count().block()).isEqualTo(10);
  }

  @Test
  void recordsABatchWhoseLeafACrashPrevented() {
    TrailExamples.store(store, 0, 3, NOW);
    List<StoredEntry> entries =
        batches.stored(Instant.EPOCH, NOW.plusSeconds(9), 9).collectList().block();
    AuditBatch orphan = AuditBatch.of(1, "c2FsdA==", entries, NOW.plusSeconds(10));
    assertThat(batches.insert(orphan).block()).isTrue();
    assertThat(sealAt(NOW.plusSeconds(20))).isEmpty();
    assertThat(log.store().leaf("audit/1").block()).isNotNull();
  }

  @Test
  void provesAnEntryOfABatch() {
    TrailExamples.store(store, 0, 77, NOW);
    AuditBatch batch = sealAt(NOW.plus(Duration.ofHours(2))).getFirst();
    StoredEntry entry = batches.entry("entry-33").block();
    StoredLeaf leaf = log.store().leaf(batch.key()).block();
    log.sign();
    AuditProof proof = AuditProof.of(entry, batch, leaf, log.proofs().of(leaf).block());
    assertThat(proof.position()).isEqualTo(33);
    assertThat(
            Rfc9162.includes(
                entry.hash(batch.salt()),
                33,
                77,
                LogExamples.hashes(proof.path()),
                batch.tree().root()))
        .isTrue();
    assertThat(entry.hash("other")).isNotEqualTo(entry.hash(batch.salt()));
  }

  private List<AuditBatch> sealAt(Instant now) {
    return sealing(now).seal().collectList().block();
  }

  private AuditSealing sealing(Instant now) {
    return new AuditSealing(batches, log.log(), HOURLY, at(now));
  }
}
