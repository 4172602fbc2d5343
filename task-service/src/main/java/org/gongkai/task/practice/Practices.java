package org.gongkai.task.practice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All cases of good practice, the latest submitted or promoted first. */
class Practices {

  private static final String SUBMITTED = "submitted.at";
  private static final String DECIDED = "decision.at";

  private final Documents<PracticeCase> cases;

  Practices(DocumentStores stores) {
    Bson submitted = descending(SUBMITTED, "_id");
    Bson decided = descending(DECIDED, "_id");
    this.cases =
        stores.of(
            "practices",
            PracticeCase.class,
            new IndexModel(compoundIndex(ascending("within"), submitted)),
            new IndexModel(compoundIndex(ascending("within", "state"), submitted)),
            new IndexModel(compoundIndex(ascending("state"), decided)),
            new IndexModel(compoundIndex(ascending("state", "content.field"), decided)));
  }

  Documents<PracticeCase> documents() {
    return cases;
  }

  Mono<PracticeCase> read(String id) {
    return cases.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("经验做法")));
  }

  /** Of units at and below one. */
  Flux<PracticeCase> list(String within, PracticeCase.@Nullable State state, PageRequest page) {
    List<Bson> all = new ArrayList<>(List.of(eq("within", within)));
    if (state != null) {
      all.add(eq("state", state));
    }
    return page(all, SUBMITTED, page);
  }

  /** What everybody may read. */
  Flux<PracticeCase> promoted(@Nullable String field, PageRequest page) {
    List<Bson> all = new ArrayList<>(List.of(eq("state", PracticeCase.State.PROMOTED)));
    if (field != null) {
      all.add(eq("content.field", field));
    }
    return page(all, DECIDED, page);
  }

  private Flux<PracticeCase> page(List<Bson> all, String time, PageRequest page) {
    Cursor cursor = page.cursor();
    if (cursor != null) {
      Instant at = cursor.instant(0);
      all.add(or(lt(time, at), and(eq(time, at), lt("_id", cursor.text(1)))));
    }
    return cases.find(and(all), descending(time, "_id"), page.limitPlusOne());
  }
}
