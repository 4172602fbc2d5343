package org.gongkai.disclosure.column;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Stores configured columns once, and follows what other instances change. */
final class ColumnSweep {

  private final Columns columns;
  private final ColumnStore store;
  private final List<Column> configured;
  private volatile boolean planted;

  ColumnSweep(Columns columns, List<Column> configured, ColumnStore store) {
    this.columns = columns;
    this.configured = configured;
    this.store = store;
  }

  @Scheduled(fixedDelayString = "${gongkai.disclosure.column-sweep}")
  Mono<Void> sweep() {
    return plant().then(columns.refresh());
  }

  private Mono<Void> plant() {
    return planted
        ? Mono.empty()
        : Mono.defer(() -> store.plant(configured)).doOnSuccess(done -> planted = true);
  }
}
