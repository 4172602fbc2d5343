package org.gongkai.task.circular;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where circulars are written, reviewed, issued and received. */
class CircularDesk {

  private final Circulars circulars;
  private final CircularDrafts drafts;
  private final Units units;
  private final Clock clock;

  CircularDesk(Circulars circulars, CircularDrafts drafts, Units units, Clock clock) {
    this.circulars = circulars;
    this.drafts = drafts;
    this.units = units;
    this.clock = clock;
  }

  Flux<Circular> list(
      @Nullable CircularKind kind, @Nullable CircularState state, PageRequest page, Actor actor) {
    return oversight(actor)
        .flatMapMany(oversight -> {
          oversight.scope();
          String scope = isStaff(oversight) ? oversight.authority() : null;
          return circulars.list(scope, actor.unit(), kind, state, page);
        });
  }

  Mono<Circular> read(String id, Actor actor) {
    return Mono.zip(
        circulars.read(id),
        oversight(actor),
        (circular, oversight) -> {
          oversight.scope();
          boolean own =
              isStaff(oversight)
                  && oversight.tree().isWithin(circular.issuer(), oversight.authority());
          boolean received =
              circular.state() == CircularState.ISSUED
                  && circular.content().addressees().contains(actor.unit());
          if (!own && !received) {
            throw Refusal.forbidden("该通报不属于您可以查看的范围。");
          }
          return circular;
        });
  }

  Mono<Circular> draft(String id, CircularContent content, Actor actor) {
    return oversight(actor)
        .flatMap(oversight -> {
          oversight.requireOversees(oversight.authority());
          return insert(id, content, null, oversight);
        });
  }

  Mono<Circular> draft(String id, CircularRequests.Draft request, Actor actor) {
    return oversight(actor)
        .flatMap(oversight -> {
          oversight.requireOversees(oversight.authority());
          CircularOrigin origin = new CircularOrigin(request.from(), request.reference());
          return content(request, oversight)
              .flatMap(content -> insert(id, content, origin, oversight));
        });
  }

  Mono<Circular> edit(String id, Revision seen, CircularContent content, Actor actor) {
    return change(
        id,
        seen,
        Act.of(actor, "circular.edit"),
        (circular, oversight) -> {
          oversight.requireOversees(circular.issuer());
          checkUnits(content, oversight);
          return circular.edit(content, actor, clock.instant());
        });
  }

  Mono<Circular> review(String id, Revision seen, @Nullable String text, Actor actor) {
    return change(
        id,
        seen,
        Act.of(actor, "circular.review"),
        (circular, oversight) -> {
          requireReviewer(circular, oversight);
          return circular.review(text, actor, clock.instant());
        });
  }

  Mono<Circular> sendBack(String id, Revision seen, String reason, Actor actor) {
    return change(
        id,
        seen,
        new Act(actor, "circular.return", reason),
        (circular, oversight) -> {
          requireReviewer(circular, oversight);
          return circular.sendBack(reason, actor, clock.instant());
        });
  }

  Mono<Circular> issue(String id, Revision seen, Actor actor) {
    return change(
        id,
        seen,
        Act.of(actor, "circular.issue"),
        (circular, oversight) -> {
          oversight.requireOversees(circular.issuer());
          return circular.issue(actor, clock.instant());
        });
  }

  /** Needs no revision: sixty units receive at the same time and do not contradict each other. */
  Mono<Circular> receive(String id, Actor actor) {
    actor.require(Role.HANDLER, Role.OFFICE);
    Act act = Act.of(actor, "circular.receive");
    return circulars.change(id, act, circular -> circular.receive(actor, clock.instant()));
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  /** Whether the person may review: a leader or signer of the issuing authority. */
  static boolean reviews(Circular circular, Oversight oversight) {
    Actor actor = oversight.actor();
    return (actor.is(Role.LEADER) || actor.is(Role.SIGNER))
        && oversight.tree().isWithin(circular.issuer(), actor.unit());
  }

  private static boolean isStaff(Oversight oversight) {
    Actor actor = oversight.actor();
    return oversight.seesTerritory()
        || actor.is(Role.SIGNER) && oversight.tree().isAuthority(actor.unit());
  }

  private Mono<CircularContent> content(CircularRequests.Draft request, Oversight oversight) {
    return switch (request.from()) {
      case INSPECTION ->
          drafts.ofInspection(needed(request.reference()), request.title(), oversight);
      case ORDERS -> drafts.ofOrders(request.period(), request.title(), oversight);
      case RANKING -> ofRanking(request, needed(request.ranking()), oversight.actor());
    };
  }

  private Mono<CircularContent> ofRanking(
      CircularRequests.Draft request, CircularRequests.Ranking ranking, Actor actor) {
    return request.reference() != null && ranking.units() == null
        ? drafts.ofScheme(request.reference(), ranking, request.period(), request.title(), actor)
        : Mono.fromCallable(() ->
            drafts.ofRanking(
                ranking.kind(), needed(ranking.units()), request.period(), request.title()));
  }

  private Mono<Circular> insert(
      String id, CircularContent content, @Nullable CircularOrigin origin, Oversight oversight) {
    checkUnits(content, oversight);
    Actor actor = oversight.actor();
    List<String> scopes = oversight.tree().pathOf(oversight.authority());
    Circular fresh = Circular.draft(id, scopes, content, origin, actor, clock.instant());
    return circulars.insert(fresh, Act.of(actor, "circular.draft"));
  }

  private static void checkUnits(CircularContent content, Oversight oversight) {
    content.addressees().forEach(oversight::requireRead);
    content.units().forEach(oversight::requireRead);
  }

  private static void requireReviewer(Circular circular, Oversight oversight) {
    oversight.actor().require(Role.LEADER, Role.SIGNER);
    if (!reviews(circular, oversight)) {
      throw Refusal.forbidden("该通报不由您所在的单位审核。");
    }
  }

  private static <T> T needed(@Nullable T value) {
    if (value == null) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "请填写起草通报所依据的数据。");
    }
    return value;
  }

  private Mono<Circular> change(
      String id, Revision seen, Act act, BiFunction<Circular, Oversight, Circular> transition) {
    return Mono.zip(
            circulars.read(id),
            oversight(act.actor()),
            (circular, oversight) -> {
              Circular next = transition.apply(circular, oversight);
              seen.check(circular.revision());
              return next;
            })
        .flatMap(next -> circulars.replace(next, act));
  }
}
