package org.gongkai.disclosure.proof.check;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.proof.audit.TrailExamples.NOW;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.proof.LogExamples;
import org.gongkai.disclosure.proof.audit.AuditExamples;
import org.gongkai.disclosure.proof.audit.TrailExamples;
import org.gongkai.disclosure.proof.check.Finding.Kind;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Alters a store in each way and looks whether the check notices. */
@Capability("P-05")
class LogCheckTests {

  private TestStore store;
  private LogCheck check;
  private Item item;

  @BeforeEach
  void fill() {
    store = TestStore.start();
    LogExamples.OpenLog log = LogExamples.open(store);
    item = Examples.published();
    LogExamples.publishAmong(log, item, 256, 10);
    Mono.from(store.database().getCollection("items", Item.class).insertOne(item)).block();
    TrailExamples.store(store, 0, 5, NOW);
    AuditExamples.seal(store, log, NOW.plus(Duration.ofHours(2)));
    log.sign();
    check =
        new LogCheck(
            store.database(),
            log.store(),
            AuditExamples.check(store),
            TrailExamples.at(NOW.plus(Duration.ofHours(3))));
  }

  @AfterEach
  void close() {
    check.close();
    store.close();
  }

  @Test
  void findsNothingInAStoreThatNobodyTouched() {
    CheckReport report = check.run().block();
    assertThat(report.findings()).filteredOn(f -> f.kind() != Kind.ITEM_MISSING).isEmpty();
    assertThat(report.leaves()).isEqualTo(268);
    assertThat(report.tiles()).isEqualTo(1);
    assertThat(report.editions()).isEqualTo(1);
    assertThat(report.auditEntries()).isEqualTo(5);
    assertThat(check.latest().block()).isEqualTo(report);
  }

  @Test
  void findsAChangedBodyOfAPublicItem() {
    change("items", item.id(), Updates.set("edition.content.body", "<p>改过</p>"));
    assertThat(kinds()).containsExactly(Kind.CONTENT_ALTERED);
  }

  @Test
  void findsAChangedHashOfAPublicItem() {
    change("items", item.id(), Updates.set("edition.contentHash", "00"));
    assertThat(kinds()).containsExactly(Kind.CONTENT_ALTERED);
  }

  @Test
  void findsAnItemThatIsGoneAndOneThatWasSmuggledIn() {
    Document document =
        Mono.from(store.database().getCollection("items").find(eq("_id", item.id())).first())
            .block();
    drop("items", item.id());
    assertThat(subjects(Kind.ITEM_MISSING)).contains(item.id());
    Mono.from(store.database().getCollection("items").insertOne(document.append("_id", "smuggled")))
        .block();
    settle("smuggled");
    assertThat(subjects(Kind.ITEM_WITHOUT_LEAF)).containsExactly("smuggled");
  }

  @Test
  void findsAChangedLeafHoweverItWasChanged() {
    change(
        "logLeaves",
        7L,
        Updates.set("data", "{\"kind\":\"PUBLISHED\",\"at\":\"2026-03-02T01:00:00Z\"}"));
    assertThat(kinds())
        .containsExactly(Kind.LEAF_ALTERED, Kind.CHECKPOINT_BROKEN, Kind.TILE_ALTERED);
    change("logLeaves", 8L, Updates.set("hash", new Binary(new byte[32])));
    assertThat(subjects(Kind.LEAF_ALTERED)).containsExactly("leaf 7", "leaf 8");
  }

  @Test
  void findsADroppedLeafInTheMiddleAndAtTheEnd() {
    drop("logLeaves", 260L);
    assertThat(subjects(Kind.LEAF_MISSING)).containsExactly("leaf 260");
    drop("logLeaves", 267L);
    assertThat(subjects(Kind.LEAF_MISSING)).containsExactly("leaf 260", "leaf 267");
  }

  @Test
  void findsAChangedTile() {
    change("logTiles", "0/0", Updates.set("hashes", new Binary(new byte[8192])));
    assertThat(kinds()).containsExactly(Kind.TILE_ALTERED);
  }

  @Test
  void findsAChangedADroppedAndAForgottenAuditEntry() {
    change("audit", "entry-2", Updates.set("actorId", "somebody-else"));
    assertThat(subjects(Kind.AUDIT_ALTERED)).containsExactly("entry-2");
    drop("audit", "entry-3");
    assertThat(subjects(Kind.AUDIT_MISSING)).containsExactly("entry-3");
    drop("auditBatches", 1L);
    assertThat(subjects(Kind.AUDIT_MISSING)).containsExactly("audit/1");
  }

  @Test
  void findsAnAuditEntryThatWasPutInAfterwards() {
    TrailExamples.store(store, 5, 6, NOW.plus(Duration.ofHours(3)));
    assertThat(subjects(Kind.AUDIT_ADDED)).as("it only waits for its batch").isEmpty();
    TrailExamples.store(store, 90, 91, NOW.minusSeconds(86_400));
    assertThat(subjects(Kind.AUDIT_ADDED)).containsExactly("entry-90");
    assertThat(subjects(Kind.AUDIT_MISSING)).isEmpty();
    drop("audit", "entry-2");
    assertThat(subjects(Kind.AUDIT_ADDED))
        .as("also in the place of one that was taken out")
        .containsExactly("entry-90");
    drop("auditBatches", 1L);
    assertThat(subjects(Kind.AUDIT_ADDED)).as("what a lost batch held is not added").isEmpty();
  }

  private java.util.List<Kind> kinds() {
    return check.run().block().findings().stream()
        .map(Finding::kind)
        .filter(kind -> kind != Kind.ITEM_MISSING)
        .toList();
  }

  private java.util.List<String> subjects(Kind kind) {
    return check.run().block().findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::subject)
        .toList();
  }

  private void settle(String id) {
    change("items", id, Updates.set("pending", java.util.List.of()));
  }

  private void change(String collection, Object id, Bson update) {
    Mono.from(store.database().getCollection(collection).updateOne(eq("_id", id), update)).block();
  }

  private void drop(String collection, Object id) {
    Mono.from(store.database().getCollection(collection).deleteOne(eq("_id", id))).block();
  }
}
