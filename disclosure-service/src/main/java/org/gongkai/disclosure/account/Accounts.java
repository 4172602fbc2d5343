package org.gongkai.disclosure.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored register. */
@Component
class Accounts {

  /** More accounts than a province has. */
  static final int MOST = 20_000;

  private static final Bson BY_NAME = ascending("profile.name", "_id");

  private final Documents<Account> documents;

  Accounts(DocumentStores stores) {
    this.documents =
        stores.of(
            "accounts",
            Account.class,
            new IndexModel(
                ascending("profile.sponsor", "profile.name", "_id"),
                new IndexOptions().name("sponsor")),
            new IndexModel(
                ascending("state", "profile.name", "_id"), new IndexOptions().name("state")),
            new IndexModel(
                ascending("waitsAt", "profile.name", "_id"),
                new IndexOptions().name("waits").partialFilterExpression(exists("waitsAt"))),
            new IndexModel(
                ascending("key"), new IndexOptions().name("key").unique(true).sparse(true)));
  }

  /**
   * What a list shows; null, or empty, where anything will do. It names units or states, or both.
   *
   * @param waiting only those that wait for a decision of the units
   * @param words of the name
   */
  record Wanted(
      Collection<String> units,
      @Nullable AccountKind kind,
      @Nullable String platform,
      Collection<AccountState> states,
      boolean waiting,
      @Nullable String words) {

    private Bson filter() {
      List<Bson> all = new ArrayList<>();
      if (waiting) {
        all.add(exists("waitsAt"));
        all.add(in("waitsAt", units));
      } else if (!units.isEmpty()) {
        all.add(in("profile.sponsor", units));
      }
      if (kind != null) {
        all.add(eq("profile.kind", kind.name()));
      }
      if (platform != null) {
        all.add(eq("profile.platform", platform));
      }
      if (!states.isEmpty()) {
        all.add(in("state", states.stream().map(AccountState::name).toList()));
      }
      if (words != null) {
        all.add(
            regex("profile.name", Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE)));
      }
      return and(all);
    }
  }

  Documents<Account> documents() {
    return documents;
  }

  /** In the order of their names. */
  Flux<Account> find(Wanted wanted, @Nullable Cursor after, int limit) {
    Bson filter = wanted.filter();
    return documents.find(after == null ? filter : and(filter, later(after)), BY_NAME, limit);
  }

  /** All that somebody has to watch over. */
  Flux<Account> run() {
    Bson run = in("state", AccountState.OPEN.name(), AccountState.SUSPENDED.name());
    return documents.find(run, BY_NAME, MOST);
  }

  /** All whose filing waits for a decision. */
  Flux<Account> waiting() {
    return documents.find(
        and(exists("waitsAt"), gt("waitsAt", "")),
        ascending("waitsAt", "profile.name", "_id"),
        MOST);
  }

  /** Empty unless there is one that is official, or that a filing under way asks for. */
  Mono<Account> known(String key) {
    return documents.find(eq("key", key), ascending("key"), 1).next();
  }

  static Cursor cursor(Account last) {
    return Cursor.of(last.profile().name(), last.id());
  }

  private static Bson later(Cursor after) {
    return or(
        gt("profile.name", after.text(0)),
        and(eq("profile.name", after.text(0)), gt("_id", after.text(1))));
  }
}
