package org.gongkai.disclosure.interpretation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.Item;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored sheets and duties. */
@Component
class Interpretations {

  /** More interpretations of one policy, or of one unit in one period, are not looked at. */
  private static final int MOST = 5_000;

  private final Documents<Sheet> sheets;
  private final Documents<Duty> duties;

  Interpretations(DocumentStores stores) {
    this.sheets =
        stores.of("interpretations", Sheet.class, index("policyId"), index("unit", "publishedAt"));
    this.duties = stores.of("interpretationDuties", Duty.class, index("unit", "publishedAt"));
  }

  Documents<Sheet> sheets() {
    return sheets;
  }

  Documents<Duty> duties() {
    return duties;
  }

  /** As it is stored, or as it stands before anybody has said anything. */
  Mono<Duty> duty(Item item) {
    return duties.find(item.id()).defaultIfEmpty(Duty.of(item));
  }

  Flux<Sheet> of(String policyId) {
    return sheets.find(eq("policyId", policyId), ascending("policyId"), MOST);
  }

  /** Interpretations that became public from {@code from} until before {@code to}. */
  Flux<Sheet> sheets(Collection<String> units, Instant from, Instant to) {
    return sheets.find(published(units, from, to), ascending("unit", "publishedAt"), MOST);
  }

  /** Documents that became public in the time and must be interpreted. */
  Flux<Duty> duties(Collection<String> units, Instant from, Instant to) {
    return duties
        .find(published(units, from, to), ascending("unit", "publishedAt"), MOST)
        .filter(Duty::required);
  }

  private static Bson published(Collection<String> units, Instant from, Instant to) {
    return and(in("unit", units), gte("publishedAt", from), lt("publishedAt", to));
  }

  private static IndexModel index(String... fields) {
    return new IndexModel(ascending(fields), new IndexOptions().name(String.join("_", fields)));
  }
}
