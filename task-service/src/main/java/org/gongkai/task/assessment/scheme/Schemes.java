package org.gongkai.task.assessment.scheme;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All schemes, those of the latest year first. */
public class Schemes {

  private static final Bson LATEST = orderBy(descending("head.year"), ascending("_id"));
  private static final int MOST = 1_000;

  private final Documents<Scheme> schemes;

  Schemes(DocumentStores stores) {
    this.schemes =
        stores.of(
            "schemes",
            Scheme.class,
            new IndexModel(ascending("slot"), new IndexOptions().unique(true).sparse(true)),
            new IndexModel(ascending("state", "_id")),
            new IndexModel(ascending("settlingSince"), new IndexOptions().sparse(true)),
            new IndexModel(
                compoundIndex(ascending("territory"), descending("head.year"), ascending("_id"))));
  }

  /** Fails with 404 when there is none. */
  public Mono<Scheme> read(String id) {
    return schemes.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("考核方案")));
  }

  public Mono<Scheme> replace(Scheme next, Act act) {
    return schemes.replace(next, act);
  }

  public Mono<Scheme> change(String id, Act act, UnaryOperator<Scheme> transition) {
    return schemes.change(id, act, transition);
  }

  Mono<Scheme> insert(Scheme fresh, Act act) {
    return schemes.insertOnce(fresh, act);
  }

  /** Those whose scores are computed. */
  public Flux<Scheme> issued() {
    return schemes.find(eq("state", Scheme.State.ISSUED), ascending("state", "_id"), MOST);
  }

  /** Those that were closed while some sheet is not final yet. */
  public Flux<Scheme> settling() {
    return schemes.find(gt("settlingSince", Instant.EPOCH), ascending("settlingSince"), MOST);
  }

  /** Those that were issued for a year. */
  public Flux<Scheme> issued(int year) {
    return issued().filter(scheme -> scheme.head().year() == year);
  }

  /** The latest one of the same kind and territory that was issued for an earlier year. */
  public Mono<Scheme> previous(String territory, SchemeKind kind, int year) {
    Bson earlier =
        and(
            eq("territory", territory),
            lt("head.year", year),
            eq("head.kind", kind),
            in("state", List.of(Scheme.State.ISSUED, Scheme.State.CLOSED)));
    return schemes.find(earlier, LATEST, 1).next();
  }

  /**
   * @param drafts whether drafts are listed, too
   */
  Flux<Scheme> list(String territory, @Nullable Integer year, boolean drafts, PageRequest page) {
    Bson ofYear = year == null ? gt("head.year", 0) : eq("head.year", year);
    Bson all = and(eq("territory", territory), ofYear);
    Bson shown =
        drafts ? all : and(all, in("state", List.of(Scheme.State.ISSUED, Scheme.State.CLOSED)));
    Cursor cursor = page.cursor();
    Bson filter = cursor == null ? shown : and(shown, after(cursor));
    return schemes.find(filter, LATEST, page.limitPlusOne());
  }

  private static Bson after(Cursor cursor) {
    int year = (int) cursor.number(0);
    return or(lt("head.year", year), and(eq("head.year", year), gt("_id", cursor.text(1))));
  }
}
