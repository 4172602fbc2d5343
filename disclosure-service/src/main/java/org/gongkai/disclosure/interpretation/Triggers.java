package org.gongkai.disclosure.interpretation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The stored triggers. */
@Component
class Triggers {

  private static final Bson LATEST_FIRST = compoundIndex(descending("createdAt"), ascending("_id"));

  private final Documents<Trigger> documents;

  Triggers(DocumentStores stores) {
    this.documents =
        stores.of(
            "interpretationTriggers",
            Trigger.class,
            new IndexModel(
                compoundIndex(ascending("unit", "state"), LATEST_FIRST),
                new IndexOptions().name("unit")),
            new IndexModel(
                compoundIndex(ascending("policyId", "state"), LATEST_FIRST),
                new IndexOptions().name("policy")),
            new IndexModel(ascending("state", "due"), new IndexOptions().name("due")),
            new IndexModel(
                ascending("policyId", "cause", "reference"),
                new IndexOptions()
                    .name("reference")
                    .unique(true)
                    .partialFilterExpression(exists("reference"))));
  }

  Documents<Trigger> documents() {
    return documents;
  }

  /** Of the units, or of one policy of theirs; the latest first. */
  Flux<Trigger> list(
      Collection<String> units,
      @Nullable String policy,
      Trigger.@Nullable State state,
      @Nullable Cursor after,
      int limit) {
    List<Bson> all = new ArrayList<>();
    if (policy != null) {
      all.add(eq("policyId", policy));
    }
    all.add(in("unit", units));
    all.add(
        state == null
            ? in("state", Arrays.stream(Trigger.State.values()).map(Enum::name).toList())
            : eq("state", state.name()));
    if (after != null) {
      Instant at = after.instant(0);
      all.add(or(lt("createdAt", at), and(eq("createdAt", at), gt("_id", after.text(1)))));
    }
    return documents.find(and(all), LATEST_FIRST, limit);
  }

  /** The open ones, the most urgent first. */
  Flux<Trigger> open(int limit) {
    return documents.find(eq("state", Trigger.State.OPEN.name()), ascending("state", "due"), limit);
  }
}
