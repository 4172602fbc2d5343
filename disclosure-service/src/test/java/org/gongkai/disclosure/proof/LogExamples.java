package org.gongkai.disclosure.proof;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
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
