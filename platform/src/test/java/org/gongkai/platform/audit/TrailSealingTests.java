package org.gongkai.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gongkai.platform.event.RelayFixture;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Capability("P-05")
class TrailSealingTests {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofHours(2));
  private static final SealProperties HOURLY =
      new SealProperties(
          "task.audit.sealed.v1", "task.task", Duration.ofHours(1), 100, Duration.ofSeconds(10));

  private TestStore store;

  @BeforeEach
  void open() {
    store = TestStore.start();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void closesWhatHasWaitedForAnHourAndNothingTwice() {
    append(0, 5, NOON);
    assertThat(sealAt(NOON.plus(Duration.ofMinutes(59)))).isEmpty();
    List<SealedBatch> closed = sealAt(NOON.plus(Duration.ofMinutes(60)));
    assertThat(closed).hasSize(1);
    assertThat(closed.getFirst().lines())
        .extracting(SealedBatch.Line::id)
        .containsExactly("entry-0", "entry-1", "entry-2", "entry-3", "entry-4");
    assertThat(sealAt(LATER)).isEmpty();
  }

  @Test
  void closesFullBatchesAtOnceInOrderAndLeavesTheRest() {
    append(0, 250, NOON.minusSeconds(300));
    List<SealedBatch> closed = sealAt(NOON);
    assertThat(closed).extracting(SealedBatch::number).containsExactly(1L, 2L);
    assertThat(closed).extracting(batch -> batch.lines().size()).containsExactly(100, 100);
    assertThat(closed.getLast().lines().getFirst().id()).isEqualTo("entry-100");
  }

  @Test
  void keepsEntriesOfOneInstantTogether() {
    append(0, 90, NOON);
    Instant same = NOON.plusSeconds(200);
    for (int n = 90; n < 130; n++) {
      append(n, n + 1, same);
    }
    assertThat(sealAt(NOON.plusSeconds(300)))
        .extracting(batch -> batch.lines().size())
        .containsExactly(130);
  }

  @Test
  void ofManyInstancesOneClosesABatch() {
    append(0, 500, NOON.minusSeconds(2_000));
    List<SealedBatch> closed =
        Flux.range(0, 4)
            .flatMap(n -> sealing(NOON).seal().subscribeOn(Schedulers.parallel()))
            .collectList()
            .block();
    assertThat(closed)
        .extracting(SealedBatch::number)
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void tellsTheRootAndNothingOfTheEntries() {
    append(0, 3, NOON);
    SealedBatch batch = sealAt(LATER).getFirst();
    Document kept = Mono.from(store.database().getCollection("auditSeals").find().first()).block();
    Document told = kept.getList("pending", Document.class).getFirst();
    assertThat(told.getString("sharedTopic")).isEqualTo("task.task");
    String data = told.getString("data");
    Contract contract = Contract.of(HOURLY.event());
    assertThat(contract.validate(data)).isEmpty();
    assertThat(contract.topic()).isEqualTo(HOURLY.topic());
    assertThat(data).contains(batch.root()).doesNotContain("秦简", "office", batch.salt());
  }

  @Test
  void leadsFromEachEntryToTheRoot() {
    for (int size : new int[] {1, 2, 3, 7, 8, 77}) {
      List<byte[]> leaves =
          IntStream.range(0, size)
              .mapToObj(n -> HashTree.leaf(("leaf " + n).getBytes(StandardCharsets.UTF_8)))
              .toList();
      HashTree tree = new HashTree(leaves);
      for (int n = 0; n < size; n++) {
        assertThat(climb(leaves.get(n), n, size, tree.path(n))).isEqualTo(tree.root());
      }
    }
  }

  @Test
  void theSaltKeepsOthersFromGuessing() {
    AuditEntry entry = entry(1, NOON);
    assertThat(SealedBatch.leaf(entry, "c2FsdA=="))
        .isEqualTo(SealedBatch.leaf(entry, "c2FsdA=="))
        .isNotEqualTo(SealedBatch.leaf(entry, "c2FsdB=="));
  }

  @Test
  void findsWhatWasChangedDroppedOrTakenOutWhole() {
    append(0, 250, NOON);
    assertThat(sealAt(LATER)).hasSize(3);
    assertThat(check().sound()).isTrue();
    assertThat(check().entries()).isEqualTo(250);

    var trail = store.database().getCollection("audit");
    Mono.from(trail.updateOne(Filters.eq("_id", "entry-7"), Updates.set("reason", "改过的理由")))
        .block();
    Mono.from(trail.deleteOne(Filters.eq("_id", "entry-120"))).block();
    assertThat(check().findings())
        .extracting(SealCheck.Finding::kind, SealCheck.Finding::subject)
        .containsExactly(
            tuple(SealCheck.Kind.AUDIT_ALTERED, "entry-7"),
            tuple(SealCheck.Kind.AUDIT_MISSING, "entry-120"));

    var batches = store.database().getCollection("auditSeals");
    Mono.from(batches.deleteOne(Filters.eq("number", 2L))).block();
    assertThat(check().findings())
        .extracting(SealCheck.Finding::subject)
        .containsExactly("entry-7", "audit/2");
    SealCheck check = new SealCheck(seals(LATER), at(LATER));
    SealHealth health = new SealHealth(check);
    assertThat(health.health().block().getStatus()).isEqualTo(Status.UP);
    assertThat(check.nightly().block().sound()).isFalse();
    assertThat(health.health().block().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void closesWithTheNextBatchWhatCameLate() {
    append(0, 5, NOON);
    assertThat(sealAt(LATER)).hasSize(1);
    append(5, 6, NOON.plusSeconds(2));
    append(6, 7, LATER);
    List<SealedBatch> next = sealAt(LATER.plus(Duration.ofHours(2)));
    assertThat(next.getFirst().lines())
        .extracting(SealedBatch.Line::id)
        .containsExactly("entry-5", "entry-6");
    assertThat(check().sound()).isTrue();
  }

  @Test
  void findsWhatWasPutInAfterwards() {
    append(0, 250, NOON);
    assertThat(sealAt(LATER)).hasSize(3);
    append(900, 901, NOON.minusSeconds(86_400));
    append(901, 902, LATER);
    assertThat(check().findings())
        .extracting(SealCheck.Finding::kind, SealCheck.Finding::subject)
        .containsExactly(tuple(SealCheck.Kind.AUDIT_ADDED, "entry-900"));
    assertThat(check().entries()).isEqualTo(250);
  }

  /** RFC 9162, section 2.1.3.2. */
  private static byte[] climb(byte[] leaf, int index, int size, List<byte[]> path) {
    int at = index;
    int last = size - 1;
    byte[] hash = leaf;
    for (byte[] sibling : path) {
      boolean right = at % 2 == 1 || at == last;
      hash = right ? node(sibling, hash) : node(hash, sibling);
      while (right && at % 2 == 0 && at != 0) {
        at >>= 1;
        last >>= 1;
      }
      at >>= 1;
      last >>= 1;
    }
    return hash;
  }

  private static byte[] node(byte[] left, byte[] right) {
    return new HashTree(List.of(left, right)).root();
  }

  private SealCheck.Report check() {
    return new SealCheck(seals(LATER), at(LATER)).run().block();
  }

  private List<SealedBatch> sealAt(Instant now) {
    return sealing(now).seal().collectList().block();
  }

  private TrailSealing sealing(Instant now) {
    return new TrailSealing(seals(now), HOURLY, at(now));
  }

  private SealStore seals(Instant now) {
    return new SealStore(store.database(), RelayFixture.idle(store.database(), at(now)), at(now));
  }

  /** Entries as the relay leaves them, stored one a second from an instant on. */
  private void append(int from, int to, Instant first) {
    for (int n = from; n < to; n++) {
      Instant at = first.plusSeconds(n - from);
      new AuditTrail(store.database(), at(at)).append(List.of(entry(n, at).remembered())).block();
    }
  }

  private static AuditEntry entry(int n, Instant at) {
    return new AuditEntry(
        "entry-" + n,
        at,
        "reports/r-" + n,
        3,
        "return",
        "office",
        "秦简",
        "wangchuan",
        "请补充",
        null,
        null,
        null);
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
