package org.gongkai.disclosure.indicator;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored explanations of missing numbers. */
@Component
class Explanations {

  private static final int PORTION = 500;

  private final Documents<ExplainedSeries> documents;

  Explanations(DocumentStores stores) {
    this.documents = stores.of("numberSeries", ExplainedSeries.class);
  }

  Documents<ExplainedSeries> documents() {
    return documents;
  }

  /** By id of the series. */
  Mono<Map<String, List<Gap>>> all() {
    return after("")
        .expand(page -> page.size() < PORTION ? Mono.empty() : after(page.getLast().id()))
        .flatMap(Flux::fromIterable)
        .collect(Collectors.toMap(ExplainedSeries::id, ExplainedSeries::gaps));
  }

  private Mono<List<ExplainedSeries>> after(String id) {
    return documents.find(gt("_id", id), ascending("_id"), PORTION).collectList();
  }
}
