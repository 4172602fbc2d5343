package org.gongkai.disclosure.column;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.Collection;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The stored columns; none is ever deleted. */
@Component
class ColumnStore {

  private static final int PORTION = 500;
  private static final Act PLANT = Act.of(Actor.service("disclosure-service"), "column.plant");

  private final Documents<StoredColumn> documents;

  ColumnStore(DocumentStores stores) {
    this.documents = stores.of("columns", StoredColumn.class);
  }

  Mono<List<Column>> all() {
    return after("")
        .expand(page -> page.size() < PORTION ? Mono.empty() : after(page.getLast().id()))
        .concatMapIterable(page -> page)
        .map(StoredColumn::column)
        .collectList();
  }

  /** Stores configured columns that are not there yet; what officials made of others stays. */
  Mono<Void> plant(Collection<Column> configured) {
    return documents
        .insertMissing(configured.stream().map(StoredColumn::of).toList(), PLANT)
        .then();
  }

  Mono<Column> insert(Column fresh, Act act) {
    return documents.insert(StoredColumn.of(fresh), act).map(StoredColumn::column);
  }

  Mono<Column> replace(Column next, Act act) {
    return documents.replace(StoredColumn.of(next), act).map(StoredColumn::column);
  }

  private Mono<List<StoredColumn>> after(String id) {
    return documents.find(gt("_id", id), ascending("_id"), PORTION).collectList();
  }
}
