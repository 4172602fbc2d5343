package org.gongkai.disclosure.catalogue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored entries, by code. */
@Component
class CatalogueEntries implements CodeSource {

  private static final int PORTION = 200;

  private final Documents<CatalogueEntry> documents;

  CatalogueEntries(DocumentStores stores) {
    this.documents =
        stores.of(
            "catalogueEntries",
            CatalogueEntry.class,
            new IndexModel(ascending("unit", "_id"), new IndexOptions().name("unit")));
  }

  Documents<CatalogueEntry> documents() {
    return documents;
  }

  /**
   * @param unit null for all
   */
  Flux<CatalogueEntry> after(@Nullable String unit, String code, int limit) {
    Bson beyond = gt("_id", code);
    return documents.find(
        unit == null ? beyond : and(eq("unit", unit), beyond), ascending("_id"), limit);
  }

  Flux<CatalogueEntry> all(@Nullable String unit) {
    return portion(unit, "")
        .expand(page -> page.size() < PORTION ? Mono.empty() : portion(unit, page.getLast().id()))
        .concatMapIterable(page -> page);
  }

  @Override
  public Flux<KnownCode> codes(LocalDate day) {
    return all(null).filter(entry -> entry.isInForce(day)).map(entry -> entry.known(day));
  }

  @Override
  public Mono<KnownCode> find(String code, LocalDate day) {
    return documents
        .find(code)
        .filter(entry -> entry.isInForce(day))
        .map(entry -> entry.known(day));
  }

  private Mono<List<CatalogueEntry>> portion(@Nullable String unit, String code) {
    return after(unit, code, PORTION).collectList();
  }
}
