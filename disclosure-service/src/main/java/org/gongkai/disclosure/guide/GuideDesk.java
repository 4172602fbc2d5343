package org.gongkai.disclosure.guide;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writing, confirming, publishing and upholding guides, within the caller's unit and below. */
@Component
class GuideDesk {

  static final Set<Role> CONFIRMERS =
      Set.of(Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.OFFICE);

  private final Guides guides;
  private final Units units;
  private final Clock clock;

  GuideDesk(Guides guides, Units units, Clock clock) {
    this.guides = guides;
    this.units = units;
    this.clock = clock;
  }

  Mono<Guide> read(String unit, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units.requireWithin(unit, actor).then(found(unit));
  }

  /**
   * @param seen null to write the first one
   */
  Mono<Guide> write(String unit, @Nullable Revision seen, GuideContent content, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE, Role.SIGNER);
    return units
        .requireWithin(unit, actor)
        .doOnNext(tree -> refuseUnknown(unit, tree))
        .then(guides.find(unit))
        .flatMap(guide -> {
          require(seen).check(guide.revision());
          Guide next = guide.write(content, actor, now());
          return next == guide
              ? Mono.just(guide)
              : guides.replace(next, Act.of(actor, "guide.write"));
        })
        .switchIfEmpty(
            Mono.defer(() ->
                guides.insert(
                    Guide.begin(unit, content, actor, now()), Act.of(actor, "guide.write"))));
  }

  Mono<Guide> confirm(String unit, Revision seen, Actor actor) {
    actor.require(CONFIRMERS.toArray(Role[]::new));
    return step(
        unit,
        seen,
        actor,
        Act.of(actor, "guide.confirm"),
        (guide, tree) -> guide.confirm(actor, now()));
  }

  Mono<Guide> publish(String unit, Revision seen, @Nullable String note, Actor actor) {
    actor.require(Role.SIGNER, Role.OFFICE);
    return step(
        unit,
        seen,
        actor,
        new Act(actor, "guide.publish", note),
        (guide, tree) ->
            guide.publish(
                note, tree.name(unit), tree.contact(unit), actor, now(), LocalDate.now(clock)));
  }

  Mono<Guide> uphold(String unit, Revision seen, String reason, Actor actor) {
    actor.require(Role.SIGNER, Role.OFFICE);
    return step(
        unit,
        seen,
        actor,
        new Act(actor, "guide.uphold", reason),
        (guide, tree) -> guide.uphold(LocalDate.now(clock), tree.contact(unit)));
  }

  private Mono<Guide> step(
      String unit,
      Revision seen,
      Actor actor,
      Act act,
      BiFunction<Guide, UnitTree, Guide> transition) {
    return units
        .requireWithin(unit, actor)
        .flatMap(tree ->
            found(unit)
                .flatMap(guide -> {
                  seen.check(guide.revision());
                  Guide next = transition.apply(guide, tree);
                  return next == guide ? Mono.just(guide) : guides.replace(next, act);
                }));
  }

  private Mono<Guide> found(String unit) {
    return guides.find(unit).switchIfEmpty(Mono.error(() -> Refusal.notFound("公开指南")));
  }

  private static void refuseUnknown(String unit, UnitTree tree) {
    if (tree.find(unit) == null || tree.isDissolved(unit)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "没有这个单位，或该单位已撤销。",
          List.of(new FieldProblem("/unit", "没有这个单位，或该单位已撤销")));
    }
  }

  private static Revision require(@Nullable Revision seen) {
    if (seen == null) {
      throw new Refusal(CommonCode.REVISION_REQUIRED, "请先读取现有指南，并在 If-Match 中带上其版本。");
    }
    return seen;
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
