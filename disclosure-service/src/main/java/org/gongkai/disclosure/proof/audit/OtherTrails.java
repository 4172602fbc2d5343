package org.gongkai.disclosure.proof.audit;

import java.util.Objects;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.proof.LogEntry;
import org.gongkai.disclosure.proof.MerkleLog;
import org.gongkai.disclosure.proof.StoredLeaf;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts the audit trails of the other services under the log: one leaf for each batch that they
 * close. The first word on a batch stays; another one is refused aloud, since whoever says it has
 * made its trail anew.
 */
@Component
class OtherTrails {

  private final MerkleLog log;

  OtherTrails(MerkleLog log) {
    this.log = log;
  }

  Mono<Void> hear(SealedNews news) {
    return log.append(news.key(), news.logEntry()).flatMap(leaf -> agrees(leaf, news));
  }

  private static Mono<Void> agrees(StoredLeaf leaf, SealedNews news) {
    LogEntry known = CanonicalJson.read(leaf.data(), LogEntry.class);
    return Objects.equals(known.root(), news.root())
        ? Mono.empty()
        : Mono.error(
            new IllegalStateException(
                news.key()
                    + " is in the log with the root "
                    + known.root()
                    + ", not "
                    + news.root()));
  }
}
