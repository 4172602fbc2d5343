package org.gongkai.disclosure.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.platform.test.TestStore;
import reactor.core.publisher.Flux;

/** A log on a store of its own, and news for it. */
public final class LogExamples {

  static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  static final Clock CLOCK = Clock.fixed(AT, ZoneId.of("Asia/Shanghai"));
  static final String ORIGIN = "gongkai.test/disclosure";

  private LogExamples() {}

  /** One instance of the service, as far as the log is concerned. */
  record Instance(
      LogStore store,
      MerkleLog log,
      Signer signer,
      Checkpoints checkpoints,
      Proofs proofs,
      ItemLog items) {

    static Instance on(TestStore store, Signer signer) {
      LogStore logStore = new LogStore(store.database());
      MerkleLog log = new MerkleLog(logStore);
      Checkpoints checkpoints = new Checkpoints(log, logStore, signer, CLOCK);
      return new Instance(
          logStore,
          log,
          signer,
          checkpoints,
          new Proofs(log, checkpoints, signer),
          new ItemLog(log, logStore));
    }

    /** Publishes so many items and signs. */
    void publish(int from, int to) {
      Flux.fromStream(IntStream.range(from, to).mapToObj(n -> news("filler-" + n, 6)))
          .concatMap(items::published)
          .blockLast();
      sign();
    }

    StoredCheckpoint sign() {
      checkpoints.follow().block();
      checkpoints.sign().block();
      return checkpoints.latest().block();
    }
  }

  /** What other packages may know of an instance. */
  public record OpenLog(LogStore store, MerkleLog log, Proofs proofs, Runnable signing) {
    public void sign() {
      signing.run();
    }
  }

  /** A log with a key that nobody keeps. */
  public static OpenLog open(TestStore store) {
    try {
      Instance one = Instance.on(store, signer(Files.createTempDirectory("log-key")));
      return new OpenLog(one.store(), one.log(), one.proofs(), one::sign);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Records the publication of an item among so many leaves of another item. */
  public static void publishAmong(OpenLog log, Item item, int before, int after) {
    ItemLog items = new ItemLog(log.log(), log.store());
    for (int n = 0; n < before + after; n++) {
      items.published(news("filler", n)).block();
      if (n == before) {
        items.published(news(item.id(), item.revision(), 1, item.contentHash())).block();
      }
    }
  }

  public static List<Hash> hashes(List<String> base64) {
    return base64.stream().map(each -> Hash.of(Base64.getDecoder().decode(each))).toList();
  }

  static Signer signer(Path folder) {
    return new Signer(ORIGIN, SigningKey.open(folder.resolve("disclosure-log-key.pem")));
  }

  static ItemNews news(String id, long revision) {
    return news(id, revision, 1, "ab".repeat(32));
  }

  static ItemNews news(String id, long revision, int edition, String contentHash) {
    return new ItemNews(
        id, revision, AT, edition, contentHash, "WANGCHUAN/2026-00001", "VALID", null, null);
  }
}
