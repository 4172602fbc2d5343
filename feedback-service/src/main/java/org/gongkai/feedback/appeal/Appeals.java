package org.gongkai.feedback.appeal;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.EnumSet;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored appeals. */
@Component
public class Appeals {

  /** Field of the due day. */
  public static final String DUE_ON = "deadline.dueOn";

  /** More than a county has open at a time. */
  private static final int MOST = 100_000;

  private final Documents<Appeal> documents;

  Appeals(DocumentStores stores) {
    this.documents =
        stores.of(
            "appeals",
            Appeal.class,
            index("due", ascending(DUE_ON, "_id")),
            index("state_due", ascending("state", DUE_ON, "_id")),
            index("unit_due", ascending("unit", DUE_ON, "_id")),
            index("unit_state_due", ascending("unit", "state", DUE_ON, "_id")));
  }

  /** Empty when there is none of this number. */
  public Mono<Appeal> find(String number) {
    return documents.find(number);
  }

  /** The appeal of this number; 404 when there is none. */
  public Mono<Appeal> get(String number) {
    return find(number).switchIfEmpty(Mono.error(() -> Refusal.notFound("留言")));
  }

  /** What is due first comes first; the filter may name unit and state. */
  public Flux<Appeal> find(Bson filter, int limit) {
    return documents.find(filter, ascending(DUE_ON, "_id"), limit);
  }

  /** Stores a changed appeal; STALE_REVISION when somebody else was faster. */
  public Mono<Appeal> replace(Appeal next, Act act) {
    return documents.replace(next, act);
  }

  /** Those that wait for an answer. */
  Flux<Appeal> unanswered() {
    return documents.find(
        in("state", EnumSet.complementOf(EnumSet.of(AppealState.ANSWERED))),
        ascending(DUE_ON, "_id"),
        MOST);
  }

  Mono<Appeal> change(String number, Act act, UnaryOperator<Appeal> transition) {
    return documents.change(number, act, transition);
  }

  Mono<Appeal> insert(Appeal fresh, Act act) {
    return documents.insert(fresh, act);
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
