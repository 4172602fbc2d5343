package org.gongkai.disclosure.release;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people do with packages. */
@Component
class ReleaseDesk {

  private final Releases releases;
  private final Releasing releasing;
  private final Items items;
  private final StaffAccess access;
  private final Units units;

  ReleaseDesk(
      Releases releases, Releasing releasing, Items items, StaffAccess access, Units units) {
    this.releases = releases;
    this.releasing = releasing;
    this.items = items;
    this.access = access;
    this.units = units;
  }

  Mono<ReleasePackage> open(NewId id, ReleaseRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    return units
        .requireWithin(unit, actor)
        .then(members(request, actor))
        .map(members ->
            ReleasePackage.open(
                id.value(), request.title().strip(), unit, members, actor, releasing.now()))
        .flatMap(fresh -> releases.documents().insertOnce(fresh, Act.of(actor, "release.open")));
  }

  Mono<ReleasePackage> edit(String id, Revision seen, ReleaseRequest request, Actor actor) {
    return members(request, actor)
        .flatMap(members ->
            act(
                id,
                seen,
                actor,
                "release.edit",
                null,
                one -> one.edit(request.title().strip(), members, actor, releasing.now())));
  }

  Mono<ReleasePackage> waive(String id, Revision seen, String reason, Actor actor) {
    return act(
        id, seen, actor, "release.waive", reason, one -> one.waive(reason, actor, releasing.now()));
  }

  Mono<ReleasePackage> schedule(String id, Revision seen, Instant at, Actor actor) {
    return act(
        id, seen, actor, "release.schedule", null, one -> one.schedule(at, actor, releasing.now()));
  }

  Mono<ReleasePackage> cancel(String id, Revision seen, String reason, Actor actor) {
    return act(
        id, seen, actor, "release.cancel", reason, one -> one.cancel(actor, releasing.now()));
  }

  /** Fails with what is in the way of any member; then none is released. */
  Mono<ReleasePackage> release(String id, Revision seen, Actor actor) {
    return act(id, seen, actor, "release.begin", null, one -> one.begin(actor, releasing.now()))
        .flatMap(releasing::advance);
  }

  Mono<ReleasePackage> read(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return releases
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("同步发布包")))
        .delayUntil(one -> units.requireWithin(one.unit(), actor));
  }

  Flux<ReleasePackage> list(ReleasePackage.@Nullable State state, PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units
        .requireWithin(actor.unit(), actor)
        .flatMapMany(tree ->
            releases.list(tree.within(actor.unit()), state, page.cursor(), page.limitPlusOne()));
  }

  Mono<ReleaseView> view(ReleasePackage one, Actor caller) {
    Mono<List<FieldProblem>> obstacles =
        one.state().isOpen() ? releasing.obstacles(one) : Mono.just(List.of());
    return Mono.zip(
        Flux.fromIterable(one.members())
            .concatMap(member -> items.find(member.itemId()))
            .collectMap(Item::id),
        obstacles,
        (found, missing) -> ReleaseView.of(one, found, missing, caller));
  }

  private Mono<ReleasePackage> act(
      String id,
      Revision seen,
      Actor actor,
      String verb,
      @Nullable String reason,
      UnaryOperator<ReleasePackage> deed) {
    return read(id, actor)
        .doOnNext(one -> seen.check(one.revision()))
        .map(deed)
        .flatMap(next -> releases.documents().replace(next, new Act(actor, verb, reason)));
  }

  /** Each item must be one that the person may open, and one of the three parts. */
  private Mono<List<ReleasePackage.Member>> members(ReleaseRequest request, Actor actor) {
    return Flux.fromIterable(request.members())
        .index()
        .concatMap(at ->
            access
                .open(at.getT2().strip(), actor)
                .map(item -> new ReleasePackage.Member(item.id(), part(item, at.getT1()), 0)))
        .collectList();
  }

  private static ReleasePackage.Part part(Item item, long at) {
    ItemType type = item.content().type();
    if (item.edition() != null) {
      throw invalid(at, "已发布过的事项须单独更正");
    }
    return switch (type) {
      case NORMATIVE_DOCUMENT, POLICY -> ReleasePackage.Part.POLICY;
      case INTERPRETATION -> ReleasePackage.Part.INTERPRETATION;
      case PRESS_RELEASE -> ReleasePackage.Part.PRESS_RELEASE;
      default -> throw invalid(at, "只有政策文件、政策解读和新闻稿可以列入");
    };
  }

  private static Refusal invalid(long at, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT,
        "同步发布包的事项有误。",
        List.of(new FieldProblem("/members/" + at, detail)));
  }
}
