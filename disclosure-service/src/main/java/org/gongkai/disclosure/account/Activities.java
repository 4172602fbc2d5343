package org.gongkai.disclosure.account;

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
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What was reported of the accounts: figures by the month, and single posts. */
@Component
class Activities {

  private static final int MOST = 100_000;
  private static final Bson NEWEST_FIRST = compoundIndex(descending("postedAt"), ascending("_id"));

  private final Documents<Activity> figures;
  private final Documents<Post> posts;

  Activities(DocumentStores stores) {
    this.figures = stores.of("accountActivities", Activity.class);
    this.posts =
        stores.of(
            "accountPosts",
            Post.class,
            new IndexModel(
                compoundIndex(ascending("account"), NEWEST_FIRST),
                new IndexOptions().name("account")),
            new IndexModel(
                compoundIndex(ascending("unreviewedOf"), NEWEST_FIRST),
                new IndexOptions()
                    .name("unreviewed")
                    .partialFilterExpression(exists("unreviewedOf"))));
  }

  Documents<Activity> figures() {
    return figures;
  }

  Documents<Post> posts() {
    return posts;
  }

  /** Of these accounts; nothing of those that nobody has reported. */
  Flux<Activity> of(Collection<String> accounts) {
    return figures.find(in("_id", accounts), ascending("_id"), MOST);
  }

  /** The posts of an account, the newest first. */
  Flux<Post> of(String account, boolean unreviewed, @Nullable Cursor after, int limit) {
    Bson whose =
        unreviewed
            ? and(exists("unreviewedOf"), eq("unreviewedOf", account))
            : eq("account", account);
    return posts.find(after == null ? whose : and(whose, older(after)), NEWEST_FIRST, limit);
  }

  /** Posts of these accounts that nobody is known to have reviewed. */
  Flux<Post> unreviewed(Collection<String> accounts) {
    return posts.find(
        and(exists("unreviewedOf"), in("unreviewedOf", accounts)), NEWEST_FIRST, MOST);
  }

  static Cursor cursor(Post last) {
    return Cursor.of(last.postedAt(), last.id());
  }

  private static Bson older(Cursor after) {
    return or(
        lt("postedAt", after.instant(0)),
        and(eq("postedAt", after.instant(0)), gt("_id", after.text(1))));
  }
}
