package org.gongkai.disclosure.press;

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
import reactor.core.publisher.Mono;

/** The stored events. */
@Component
public class PressEvents {

  private static final int MOST = 100;
  private static final Bson LATEST_FIRST = compoundIndex(descending("updatedAt"), ascending("_id"));

  private final Documents<PressEvent> documents;

  PressEvents(DocumentStores stores) {
    this.documents =
        stores.of(
            "pressEvents",
            PressEvent.class,
            index("unit", compoundIndex(ascending("unit", "state"), LATEST_FIRST), null),
            index("policy", ascending("plan.policyIds"), null),
            index("meeting", ascending("plan.meetingId"), "plan.meetingId"),
            index("item", ascending("itemId"), "itemId"));
  }

  /** Whether the document is, or will be, explained before the press. */
  public Mono<Boolean> isAboutPolicy(String policyId) {
    return isPlanned(
        documents.find(eq("plan.policyIds", policyId), ascending("plan.policyIds"), MOST));
  }

  /** Whether what the meeting decided is, or will be, explained before the press. */
  public Mono<Boolean> isAboutMeeting(String meetingId) {
    return isPlanned(
        documents.find(eq("plan.meetingId", meetingId), ascending("plan.meetingId"), MOST));
  }

  Documents<PressEvent> documents() {
    return documents;
  }

  /** Those of which an item was made, in the order of its id. */
  Flux<PressEvent> drafted(String after, int limit) {
    return documents.find(and(exists("itemId"), gt("itemId", after)), ascending("itemId"), limit);
  }

  Flux<PressEvent> list(
      Collection<String> units,
      PressEvent.@Nullable State state,
      @Nullable Cursor after,
      int limit) {
    List<Bson> all = new ArrayList<>();
    all.add(in("unit", units));
    all.add(
        state == null
            ? in("state", Arrays.stream(PressEvent.State.values()).map(Enum::name).toList())
            : eq("state", state.name()));
    if (after != null) {
      Instant at = after.instant(0);
      all.add(or(lt("updatedAt", at), and(eq("updatedAt", at), gt("_id", after.text(1)))));
    }
    return documents.find(and(all), LATEST_FIRST, limit);
  }

  private static Mono<Boolean> isPlanned(Flux<PressEvent> events) {
    return events.any(event -> event.state() != PressEvent.State.CANCELLED);
  }

  private static IndexModel index(String name, Bson keys, @Nullable String given) {
    IndexOptions options = new IndexOptions().name(name);
    return new IndexModel(
        keys, given == null ? options : options.partialFilterExpression(exists(given)));
  }
}
