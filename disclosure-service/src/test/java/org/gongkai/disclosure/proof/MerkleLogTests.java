package org.gongkai.disclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.proof.LogExamples.hashes;
import static org.gongkai.disclosure.proof.LogExamples.news;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.gongkai.disclosure.proof.LogExamples.Instance;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.disclosure.proof.merkle.Rfc9162;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Capability("P-05")
class MerkleLogTests {

  @TempDir Path secrets;

  private TestStore store;
  private Instance one;
  private Instance other;

  @BeforeEach
  void open() {
    store = TestStore.start();
    one = restarted();
    other = restarted();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void recordsEachNewsOnceInTheOrderOfArrival() {
    one.items().published(news("a", 6)).block();
    one.items().published(news("b", 6)).block();
    one.items().published(news("a", 6)).block();
    other.items().published(news("a", 6)).block();
    assertThat(leaves()).extracting(StoredLeaf::index).containsExactly(0L, 1L);
    assertThat(leaves()).extracting(StoredLeaf::itemId).containsExactly("a", "b");
  }

  @Test
  void tellsCorrectionFromValidityAndWithdrawal() {
    one.items().published(news("a", 6)).block();
    one.items().published(news("a", 7)).block();
    one.items().published(news("a", 13, 2, "cd".repeat(32))).block();
    one.items().withdrawn(news("a", 14, 2, "cd".repeat(32))).block();
    assertThat(leaves())
        .extracting(StoredLeaf::kind)
        .containsExactly(LogKind.PUBLISHED, LogKind.VALIDITY, LogKind.CORRECTED, LogKind.WITHDRAWN);
    assertThat(leaves().getLast().data()).contains("\"previousLeaf\":2");
  }

  @Test
  void twoInstancesShareOneLogWithoutGapsOrTwins() {
    Flux.range(0, 600)
        .flatMap(
            n ->
                Mono.defer(() -> (n % 2 == 0 ? one : other).items().published(news("i" + n / 3, 6)))
                    .subscribeOn(Schedulers.parallel()),
            8)
        .blockLast();
    List<StoredLeaf> leaves = leaves();
    assertThat(leaves).hasSize(200);
    assertThat(leaves.getLast().index()).isEqualTo(199);
    assertThat(leaves).extracting(StoredLeaf::key).doesNotHaveDuplicates();
    assertThat(one.sign().root()).isEqualTo(other.sign().root());
  }

  @Test
  void provesEachLeafUnderTheLatestCheckpoint() {
    one.publish(0, 530);
    List<StoredLeaf> leaves = leaves();
    StoredCheckpoint signed = other.sign();
    assertThat(signed.rootHash())
        .isEqualTo(Rfc9162.root(leaves.stream().map(StoredLeaf::computedHash).toList()));
    for (int index : new int[] {0, 255, 256, 511, 512, 529}) {
      Proofs.Proven proven = other.proofs().of(leaves.get(index)).block();
      assertThat(
              Rfc9162.includes(
                  leaves.get(index).computedHash(),
                  index,
                  530,
                  hashes(proven.inclusion()),
                  signed.rootHash()))
          .isTrue();
    }
  }

  @Test
  void provesThatItOnlyGrew() {
    one.publish(0, 300);
    StoredCheckpoint before = one.sign();
    one.publish(300, 600);
    StoredCheckpoint after = one.sign();
    List<Hash> proof = hashes(one.proofs().consistency(300, 600).block().proof());
    assertThat(Rfc9162.extend(300, before.rootHash(), 600, after.rootHash(), proof)).isTrue();
    assertThatThrownBy(() -> one.proofs().consistency(300, 601).block())
        .hasMessageContaining("日志检查点");
  }

  @Test
  void goesOnAfterACrashBetweenLeafAndTile() {
    one.publish(0, 255);
    StoredLeaf last =
        StoredLeaf.of(255, "item/x/6", LogEntry.of(LogKind.PUBLISHED, news("x", 6), 1, null));
    one.store().insert(last).block();
    Instance fresh = restarted();
    fresh.publish(256, 258);
    assertThat(fresh.store().tiledSize().block()).isEqualTo(256);
    assertThat(fresh.sign().rootHash())
        .isEqualTo(Rfc9162.root(leaves().stream().map(StoredLeaf::computedHash).toList()));
  }

  @Test
  void givesNoProofOfALeafThatWasChanged() {
    one.publish(0, 10);
    change("logLeaves", 3L, Updates.set("data", leaves().get(3).data().replace("ab", "ac")));
    StoredLeaf changed = one.store().leaf(3).block();
    assertThatThrownBy(() -> one.proofs().of(changed).block()).isInstanceOf(LogBroken.class);
  }

  @Test
  void signsNothingOnTopOfAChangedLeaf() {
    one.publish(0, 10);
    change("logLeaves", 3L, Updates.set("hash", new Binary(Hash.EMPTY.bytes())));
    assertThatThrownBy(() -> restarted().sign())
        .isInstanceOfSatisfying(
            LogBroken.class, broken -> assertThat(broken.cause()).contains("root of size 10"));
  }

  @Test
  void signsNothingOnTopOfADroppedLeaf() {
    one.publish(0, 10);
    drop("logLeaves", 4L);
    assertThatThrownBy(() -> restarted().sign())
        .isInstanceOfSatisfying(
            LogBroken.class, broken -> assertThat(broken.cause()).contains("leaf 4 is gone"));
  }

  @Test
  void signsNothingWhenItsLastLeafWasDropped() {
    one.publish(0, 10);
    drop("logLeaves", 9L);
    assertThatThrownBy(() -> restarted().sign())
        .isInstanceOfSatisfying(
            LogBroken.class,
            broken -> assertThat(broken.cause()).contains("10 leaves are signed, only 9"));
  }

  @Test
  void signsNothingOnTopOfAChangedTileAndRemakesALostOne() {
    one.publish(0, 300);
    change("logTiles", "0/0", Updates.set("hashes", new Binary(new byte[8192])));
    assertThatThrownBy(() -> restarted().sign()).isInstanceOf(LogBroken.class);
    drop("logTiles", "0/0");
    one.sign();
    assertThat(restarted().sign().size()).isEqualTo(300);
  }

  @Test
  void asksForNothingBeyondWhatIsSigned() {
    one.items().published(news("a", 6)).block();
    assertThat(one.proofs().of(leaves().getFirst()).blockOptional()).isEmpty();
    one.sign();
    assertThat(one.proofs().of(leaves().getFirst()).blockOptional()).isPresent();
  }

  private Instance restarted() {
    return Instance.on(store, LogExamples.signer(secrets));
  }

  private List<StoredLeaf> leaves() {
    return one.store().leaves(0, Long.MAX_VALUE).collectList().block();
  }

  private void change(String collection, Object id, Bson update) {
    Mono.from(store.database().getCollection(collection).updateOne(Filters.eq("_id", id), update))
        .block();
  }

  private void drop(String collection, Object id) {
    Mono.from(
            store
                .database()
                .getCollection(collection, Document.class)
                .deleteOne(Filters.eq("_id", id)))
        .block();
  }
}
