package org.gongkai.task.unit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collective terms: what each territory has defined, and otherwise what the usual words say. */
public class Collectives {

  static final IndexModel[] INDEXES = {
    new IndexModel(Indexes.ascending("content.territory", "keys")),
    new IndexModel(Indexes.ascending("content.territory", "_id"))
  };

  private static final String TERRITORY = "content.territory";

  private final Documents<Collective> collectives;
  private final Units units;

  Collectives(DocumentStores stores, Units units) {
    this.collectives = stores.of("collectives", Collective.class, INDEXES);
    this.units = units;
  }

  /**
   * The units that a term stands for in a territory on a day; empty when nobody has defined it and
   * its words are none of the usual ones.
   */
  public Mono<Expansion> expand(String term, String territory, LocalDate on) {
    return units
        .tree()
        .flatMap(tree ->
            meaning(term, tree.authority(territory))
                .map(found -> new Expansion(term, found.rule(), found.membersOn(on, tree), on)));
  }

  Mono<Collective> read(String id) {
    return collectives.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("集合称谓")));
  }

  Flux<Collective> list(String territory, PageRequest page) {
    Bson all = eq(TERRITORY, territory);
    Bson filter = page.cursor() == null ? all : and(all, gt("_id", page.cursor().text(0)));
    return collectives.find(filter, ascending("_id"), page.limitPlusOne());
  }

  /** Creates or changes one; 409 when the territory has given the term another meaning already. */
  Mono<Change> put(String id, CollectiveContent content, @Nullable Revision seen, Actor actor) {
    actor.require(Role.OFFICE, Role.ADMIN);
    return units
        .tree()
        .doOnNext(tree -> check(content, tree, actor))
        .flatMap(tree ->
            refuseTaken(id, content)
                .then(collectives.find(id))
                .doOnNext(known -> check(known.content(), tree, actor)))
        .flatMap(known -> change(known, content, seen, actor))
        .switchIfEmpty(Mono.defer(() -> create(id, content, seen, actor)));
  }

  private Mono<CollectiveContent> meaning(String term, String territory) {
    Bson same = and(eq(TERRITORY, territory), eq("keys", Collective.key(term)));
    return collectives
        .find(same, ascending("_id"), 1)
        .next()
        .map(Collective::content)
        .switchIfEmpty(
            Mono.fromSupplier(() ->
                CollectiveTerm.of(term).map(usual -> usual.in(term, territory)).orElse(null)));
  }

  private Mono<Change> create(
      String id, CollectiveContent content, @Nullable Revision seen, Actor actor) {
    if (seen != null) {
      seen.check(0);
    }
    return collectives
        .insert(Collective.create(id, content), Act.of(actor, "collective.create"))
        .map(made -> new Change(made, true));
  }

  private Mono<Change> change(
      Collective known, CollectiveContent content, @Nullable Revision seen, Actor actor) {
    if (seen != null) {
      seen.check(known.revision());
    }
    Collective next = known.change(content);
    Mono<Collective> kept =
        next == known
            ? Mono.just(known)
            : collectives.replace(next, Act.of(actor, "collective.change"));
    return kept.map(changed -> new Change(changed, false));
  }

  private Mono<Void> refuseTaken(String id, CollectiveContent content) {
    List<String> keys = Collective.create(id, content).keys();
    return collectives
        .find(and(eq(TERRITORY, content.territory()), in("keys", keys)), ascending("_id"), 2)
        .filter(other -> !other.id().equals(id))
        .next()
        .flatMap(other ->
            Mono.error(new Refusal(CommonCode.DUPLICATE, "本地区已在“" + other.id() + "”中定义了相同的称谓。")));
  }

  private static void check(CollectiveContent content, UnitTree tree, Actor actor) {
    if (!tree.isWithin(content.territory(), new Reach(actor, tree).domain())) {
      throw Refusal.forbidden("只能维护本地区的集合称谓。");
    }
    if (tree.find(content.territory()).isEmpty()) {
      throw unknown("/territory");
    }
    for (int index = 0; index < content.members().size(); index++) {
      if (tree.find(content.members().get(index).unitId()).isEmpty()) {
        throw unknown("/members/" + index + "/unitId");
      }
    }
    for (int index = 0; index < content.queries().size(); index++) {
      String below = content.queries().get(index).below();
      if (below != null && tree.find(Objects.requireNonNull(below)).isEmpty()) {
        throw unknown("/queries/" + index + "/below");
      }
    }
  }

  private static Refusal unknown(String pointer) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", List.of(new FieldProblem(pointer, "单位不存在")));
  }

  /** What a PUT has led to. */
  record Change(Collective collective, boolean created) {}
}
