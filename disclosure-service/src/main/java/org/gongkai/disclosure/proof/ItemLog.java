package org.gongkai.disclosure.proof;

import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Records what events say of items. The events are read again after a crash, so that nothing is
 * forgotten; what is recorded already is not recorded twice.
 */
@Component
class ItemLog {

  private final MerkleLog log;
  private final LogStore store;

  ItemLog(MerkleLog log, LogStore store) {
    this.log = log;
    this.store = store;
  }

  Mono<Void> published(ItemNews news) {
    int edition = Objects.requireNonNullElse(news.edition(), 1);
    return store
        .leaf(news.key())
        .switchIfEmpty(
            before(news)
                .map(before -> LogEntry.of(kind(before, edition), news, edition, before.index()))
                .switchIfEmpty(
                    Mono.fromCallable(() -> LogEntry.of(LogKind.PUBLISHED, news, edition, null)))
                .flatMap(entry -> log.append(news.key(), entry)))
        .then();
  }

  Mono<Void> withdrawn(ItemNews news) {
    return store
        .leaf(news.key())
        .switchIfEmpty(
            before(news)
                .map(
                    before -> LogEntry.of(LogKind.WITHDRAWN, news, edition(before), before.index()))
                .switchIfEmpty(
                    Mono.fromCallable(
                        () -> LogEntry.of(LogKind.WITHDRAWN, news, edition(news), null)))
                .flatMap(entry -> log.append(news.key(), entry)))
        .then();
  }

  private Mono<StoredLeaf> before(ItemNews news) {
    return store.latestOf(news.id());
  }

  private static LogKind kind(StoredLeaf before, int edition) {
    return edition(before) == edition && before.kind() != LogKind.WITHDRAWN
        ? LogKind.VALIDITY
        : LogKind.CORRECTED;
  }

  private static int edition(StoredLeaf leaf) {
    return Objects.requireNonNullElse(leaf.edition(), 1);
  }

  private static int edition(ItemNews news) {
    return Objects.requireNonNullElse(news.edition(), 1);
  }
}
