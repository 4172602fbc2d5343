package org.gongkai.disclosure.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored notices. */
@Component
public class Notices {

  private static final Act GIVE = Act.of(Actor.service("disclosure-service"), "notice.give");

  private final Documents<Notice> documents;

  Notices(DocumentStores stores) {
    this.documents =
        stores.of(
            "notices",
            Notice.class,
            index("person", compoundIndex(ascending("person"), latestFirst())),
            index("role", compoundIndex(ascending("role", "unit"), latestFirst())),
            index("subject", ascending("subject", "settled")));
  }

  static Bson latestFirst() {
    return compoundIndex(descending("at"), ascending("_id"));
  }

  /** Gives those that have not been given yet. */
  public Mono<Void> give(Collection<Notice> notices) {
    return notices.isEmpty() ? Mono.empty() : documents.insertMissing(notices, GIVE).then();
  }

  /** Nothing waits any more in this matter, but for the notices of these ids. */
  public Mono<Void> settle(String subject, Collection<String> stillWaiting) {
    Bson over =
        stillWaiting.isEmpty()
            ? and(eq("subject", subject), eq("settled", false))
            : and(eq("subject", subject), eq("settled", false), nin("_id", stillWaiting));
    return Mono.defer(() ->
            Mono.from(
                documents
                    .collection()
                    .updateMany(over, combine(set("settled", true), inc("revision", 1L)))))
        .then();
  }

  Mono<Notice> find(String id) {
    return documents.find(id);
  }

  Flux<Notice> find(Bson filter, int limit) {
    return documents.find(filter, latestFirst(), limit);
  }

  Mono<Notice> read(String id, Actor reader) {
    return documents.change(id, Act.of(reader, "notice.read"), notice -> notice.read(reader.id()));
  }

  /** How many of them this person has not read, counted up to {@code most}. */
  Mono<Long> unread(Bson filter, String reader, int most) {
    Bson waiting = and(filter, eq("settled", false), ne("readBy", reader));
    return find(waiting, most).count();
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
