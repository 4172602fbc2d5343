package org.gongkai.task.unit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the units that printed names mean, and remembers what people have said about it. */
public class UnitMatching {

  private static final int MOST = 20_000;
  private static final int BATCH = 20;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final Documents<UnitMatch> matches;
  private final Units units;
  private final Flux<NameFollower> followers;
  private final Clock clock;

  /**
   * @param followers asked for when a name is confirmed, because they need this themselves
   */
  UnitMatching(DocumentStores stores, Units units, Flux<NameFollower> followers, Clock clock) {
    this.matches =
        stores.of(
            "unitMatches",
            UnitMatch.class,
            new IndexModel(ascending("territory", "state", "key")),
            new IndexModel(ascending("unfollowedSince"), new IndexOptions().sparse(true)));
    this.units = units;
    this.followers = followers;
    this.clock = clock;
  }

  /** All that is known about printed names in a territory now. */
  public Mono<NameBook> names(String territory) {
    return Mono.zip(
        units.tree(),
        matches
            .find(confirmedIn(territory), ascending("key"), MOST)
            .collectMap(UnitMatch::key, UnitMatch::unitId),
        (tree, confirmed) -> new NameBook(tree, territory, confirmed));
  }

  /** Whom one printed name means. */
  public Mono<NameBook.Match> match(String text, String territory) {
    return names(territory).map(names -> names.match(text));
  }

  /**
   * Remembers what a name means, and gives what has waited for it; the same answer again changes
   * nothing.
   */
  public Mono<UnitMatch> confirm(String territory, String text, String unitId, Actor actor) {
    return allowed(territory, actor)
        .doOnNext(tree -> refuseUnusable(unitId, tree))
        .flatMap(tree -> {
          var by = UnitMatch.Confirmed.by(actor, clock.instant());
          UnitMatch fresh = UnitMatch.confirm(territory, text, unitId, by);
          Act act = Act.of(actor, "unit-match.confirm");
          return matches
              .change(fresh.id(), act, found -> found.confirmAgain(unitId, by))
              .switchIfEmpty(Mono.defer(() -> matches.insertOnce(fresh, act)))
              .flatMap(kept ->
                  kept.unitId().equals(unitId) ? Mono.just(kept) : Mono.error(contradicted()))
              .flatMap(kept -> follow(kept, actor));
        });
  }

  /** Gives what a crash has left waiting. */
  @Scheduled(fixedDelayString = "${gongkai.task.unit-matches.sweep:30s}")
  Flux<UnitMatch> sweep() {
    return Flux.defer(
            () -> {
              Bson left = lt("unfollowedSince", clock.instant().minus(LEFT_BEHIND));
              return matches.find(left, ascending("unfollowedSince"), BATCH);
            })
        .concatMap(match -> follow(match, Actor.service("task-service")));
  }

  private Mono<UnitMatch> follow(UnitMatch match, Actor actor) {
    Bson same = and(eq("_id", match.id()), eq("revision", match.revision()));
    return followers
        .concatMap(follower -> follower.follow(match, actor))
        .then(
            Mono.defer(
                () -> Mono.from(matches.collection().updateOne(same, unset("unfollowedSince")))))
        .thenReturn(match);
  }

  Mono<UnitMatch> withdraw(String id, Actor actor) {
    return matches
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("单位名称对应关系")))
        .flatMap(found -> allowed(found.territory(), actor))
        .flatMap(tree ->
            matches.change(
                id,
                Act.of(actor, "unit-match.withdraw"),
                found -> found.withdraw(UnitMatch.Confirmed.by(actor, clock.instant()))));
  }

  Flux<UnitMatch> list(String territory, PageRequest page) {
    Bson all = confirmedIn(territory);
    Bson filter = page.cursor() == null ? all : and(all, gt("key", page.cursor().text(0)));
    return matches.find(filter, ascending("key"), page.limitPlusOne());
  }

  private Mono<UnitTree> allowed(String territory, Actor actor) {
    actor.require(Role.OFFICE, Role.ADMIN);
    return units
        .tree()
        .doOnNext(tree -> {
          if (!tree.isWithin(territory, new Reach(actor, tree).domain())) {
            throw Refusal.forbidden("只能确认本地区的单位名称。");
          }
        });
  }

  private static void refuseUnusable(String unitId, UnitTree tree) {
    if (tree.heir(unitId).isEmpty()) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "提交的内容有误，请按提示修改。",
          List.of(new FieldProblem("/unitId", "单位不存在或已停用")));
    }
  }

  private static Bson confirmedIn(String territory) {
    return and(eq("territory", territory), eq("state", UnitMatch.State.CONFIRMED.name()));
  }

  private static Refusal contradicted() {
    return new Refusal(CommonCode.STALE_REVISION, "他人刚刚作出了不同的确认，请刷新后重试。");
  }
}
