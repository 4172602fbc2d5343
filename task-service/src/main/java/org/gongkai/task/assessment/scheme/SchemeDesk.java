package org.gongkai.task.assessment.scheme;

import java.time.Clock;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the office writes schemes and issues them. */
class SchemeDesk {

  private final Schemes schemes;
  private final SchemeAccess access;
  private final Units units;
  private final Clock clock;

  SchemeDesk(Schemes schemes, SchemeAccess access, Units units, Clock clock) {
    this.schemes = schemes;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  /** Of the caller's own territory; units see what was issued. */
  Flux<Scheme> list(@Nullable Integer year, PageRequest page, Actor actor) {
    actor.require(Role.values());
    boolean staff = actor.is(Role.SUPERVISOR) || actor.is(Role.AUDITOR);
    return units
        .tree()
        .flatMapMany(tree -> {
          boolean drafts =
              staff
                  || actor.is(Role.OFFICE) && tree.isOffice(actor.unit())
                  || actor.is(Role.LEADER) && tree.isAuthority(actor.unit());
          return schemes.list(tree.authority(actor.unit()), year, drafts, page);
        });
  }

  Mono<Scheme> create(NewId id, SchemeContent content, Actor actor) {
    actor.require(Role.OFFICE);
    return Reach.of(actor, units)
        .map(reach -> reach.requireOffice().territory())
        .flatMap(territory -> sound(content, territory).thenReturn(territory))
        .map(territory ->
            Scheme.draft(
                id.value(), territory, content.head(), IndicatorTree.listed(content.indicators())))
        .flatMap(draft -> schemes.insert(draft, Act.of(actor, "scheme.create")));
  }

  Mono<Scheme> edit(String id, Revision seen, SchemeContent content, Actor actor) {
    return manage(id, seen, actor)
        .flatMap(scheme -> sound(content, scheme.territory()).thenReturn(scheme))
        .flatMap(scheme -> {
          Scheme next = scheme.edit(content.head(), IndicatorTree.listed(content.indicators()));
          return next == scheme
              ? Mono.just(scheme)
              : schemes.replace(next, Act.of(actor, "scheme.edit"));
        });
  }

  /** A draft for another year; it may still be what that year does not allow. */
  Mono<Scheme> copy(String id, NewId newId, int year, @Nullable String title, Actor actor) {
    return access
        .open(id, actor)
        .map(opened -> opened.requireManages().scheme())
        .map(scheme ->
            Scheme.draft(
                newId.value(),
                scheme.territory(),
                scheme.head().copiedTo(year, title),
                scheme.indicators()))
        .flatMap(draft -> schemes.insert(draft, Act.of(actor, "scheme.copy")));
  }

  /** DUPLICATE when the territory has another yearly scheme for that year. */
  Mono<Scheme> issue(String id, Revision seen, Actor actor) {
    return manage(id, seen, actor)
        .map(scheme -> scheme.issue(clock.instant()))
        .flatMap(issued -> sound(SchemeContent.of(issued), issued.territory()).thenReturn(issued))
        .flatMap(issued -> schemes.replace(issued, Act.of(actor, "scheme.issue")))
        .onErrorMap(
            failure -> failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE,
            taken -> new Refusal(CommonCode.DUPLICATE, "本地区该年度的考核方案已经印发。"));
  }

  /** What keeps a draft from being issued. */
  Mono<List<FieldProblem>> problems(Scheme scheme) {
    return scheme.state() == Scheme.State.DRAFT
        ? problems(SchemeContent.of(scheme), scheme.territory())
        : Mono.just(List.of());
  }

  private Mono<Void> sound(SchemeContent content, String territory) {
    return problems(content, territory)
        .filter(problems -> !problems.isEmpty())
        .flatMap(problems ->
            Mono.error(new Refusal(CommonCode.INVALID_CONTENT, "考核方案有误，请按提示修改。", problems)));
  }

  private Mono<List<FieldProblem>> problems(SchemeContent content, String territory) {
    return schemes
        .previous(territory, content.kind(), content.year())
        .map(previous -> SchemeCheck.of(content, previous))
        .switchIfEmpty(Mono.fromSupplier(() -> SchemeCheck.of(content, null)));
  }

  private Mono<Scheme> manage(String id, Revision seen, Actor actor) {
    return access
        .open(id, actor)
        .map(Opened::requireManages)
        .map(Opened::scheme)
        .doOnNext(scheme -> seen.check(scheme.revision()));
  }
}
