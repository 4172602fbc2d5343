package org.gongkai.disclosure.duty;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored duties. */
@Component("publicDuties")
class Duties {

  private static final int PORTION = 200;
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Documents<Duty> documents;
  private final Mono<List<Count>> counts;

  Duties(DocumentStores stores) {
    this.documents =
        stores.of(
            "duties",
            Duty.class,
            index("source", "source", "open", "_id"),
            index("standing", "open", "unit", "light"),
            index("scope", "scopes", "open", "place", "_id"),
            index("scope_light", "scopes", "open", "light", "place", "_id"),
            index("scope_kind", "scopes", "open", "kind", "place", "_id"));
    this.counts =
        Flux.defer(this::counted)
            .collectList()
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** How many open duties of a unit have that light. */
  record Count(String unit, Light light, int count) {}

  /** Which duties are asked for; with both a light and a kind, the light is looked at last. */
  record Wanted(String scope, boolean open, @Nullable DutyKind kind, @Nullable Light light) {

    private Bson filter(@Nullable Cursor after) {
      List<Bson> all = new ArrayList<>(List.of(eq("scopes", scope), eq("open", open)));
      if (kind != null) {
        all.add(eq("kind", kind.name()));
      }
      if (light != null) {
        all.add(eq("light", light.name()));
      }
      if (after != null) {
        LocalDate place = LocalDate.parse(after.text(0));
        all.add(or(gt("place", place), and(eq("place", place), gt("_id", after.text(1)))));
      }
      return and(all);
    }
  }

  Documents<Duty> documents() {
    return documents;
  }

  /** The earliest last day first. */
  Flux<Duty> list(Wanted wanted, @Nullable Cursor after, int limit) {
    return documents.find(wanted.filter(after), ascending("place", "_id"), limit);
  }

  static Cursor cursor(Duty last) {
    return Cursor.of(last.place(), last.id());
  }

  /** All that this source has found and that is still owed. */
  Flux<Duty> openOf(String source) {
    return openAfter(source, "")
        .expand(
            page -> page.size() < PORTION ? Mono.empty() : openAfter(source, page.getLast().id()))
        .concatMapIterable(page -> page);
  }

  /** A few seconds old at most. */
  Mono<List<Count>> counts() {
    return counts;
  }

  private Mono<List<Duty>> openAfter(String source, String id) {
    Bson filter = and(eq("source", source), eq("open", true), gt("_id", id));
    return documents.find(filter, ascending("_id"), PORTION).collectList();
  }

  private Flux<Count> counted() {
    Document key = new Document("unit", "$unit").append("light", "$light");
    return Flux.from(
            documents
                .collection()
                .withDocumentClass(Document.class)
                .aggregate(
                    List.of(
                        Aggregates.match(eq("open", true)),
                        Aggregates.project(
                            Projections.fields(Projections.include("unit", "light"))),
                        Aggregates.group(key, Accumulators.sum("count", 1)))))
        .map(row -> {
          Document of = row.get("_id", Document.class);
          return new Count(
              of.getString("unit"),
              Light.valueOf(of.getString("light")),
              row.get("count", Number.class).intValue());
        });
  }

  private static IndexModel index(String name, String... fields) {
    return new IndexModel(ascending(fields), new IndexOptions().name(name));
  }
}
