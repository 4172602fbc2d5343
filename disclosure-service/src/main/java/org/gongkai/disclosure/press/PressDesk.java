package org.gongkai.disclosure.press;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gongkai.disclosure.interpretation.Interpreter;
import org.gongkai.disclosure.interpretation.Registry;
import org.gongkai.disclosure.item.Drafts;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Link;
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

/** What people do with events. */
@Component
class PressDesk {

  private final PressEvents events;
  private final Spokespersons spokespersons;
  private final Drafts drafts;
  private final Registry interpretations;
  private final StaffAccess access;
  private final Units units;
  private final Clock clock;

  PressDesk(
      PressEvents events,
      Spokespersons spokespersons,
      Drafts drafts,
      Registry interpretations,
      StaffAccess access,
      Units units,
      Clock clock) {
    this.events = events;
    this.spokespersons = spokespersons;
    this.drafts = drafts;
    this.interpretations = interpretations;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  Mono<PressEvent> plan(NewId id, PressRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    return units
        .requireWithin(unit, actor)
        .then(Mono.defer(() -> planned(request, unit, actor)))
        .map(plan -> PressEvent.plan(id.value(), unit, plan, actor, now()))
        .flatMap(fresh -> events.documents().insertOnce(fresh, Act.of(actor, "press.plan")));
  }

  /** The unit of an event never changes, whatever the request says. */
  Mono<PressEvent> edit(String id, Revision seen, PressRequest request, Actor actor) {
    return read(id, actor)
        .flatMap(event -> planned(request, event.unit(), actor))
        .flatMap(plan ->
            act(id, seen, actor, "press.edit", null, event -> event.edit(plan, actor, now())));
  }

  Mono<PressEvent> hold(String id, Revision seen, @Nullable Instant at, Actor actor) {
    Instant when = at == null ? now() : at.truncatedTo(ChronoUnit.MILLIS);
    if (when.isAfter(now())) {
      throw invalid("/at", "举行时间不能晚于现在");
    }
    return act(id, seen, actor, "press.hold", null, event -> event.hold(when, actor, now()));
  }

  Mono<PressEvent> write(String id, Revision seen, Transcript said, Actor actor) {
    return act(id, seen, actor, "press.transcript", null, one -> one.write(said, actor, now()));
  }

  Mono<PressEvent> cancel(String id, Revision seen, String why, Actor actor) {
    return act(id, seen, actor, "press.cancel", why, event -> event.cancel(why, actor, now()));
  }

  /** Makes the item of it; done again after a crash it meets the item of the first attempt. */
  Mono<PressEvent> draft(String id, Revision seen, @Nullable String column, Actor actor) {
    return read(id, actor)
        .doOnNext(event -> seen.check(event.revision()))
        .doOnNext(event -> PressAction.DRAFT.check(event, actor))
        .flatMap(event ->
            drafts
                .create(event.nextItem(), content(event, column), actor)
                .flatMap(item -> register(event, item.id(), actor).thenReturn(item.id())))
        .flatMap(item ->
            act(id, seen, actor, "press.draft", null, event -> event.drafted(item, actor, now())));
  }

  Mono<PressEvent> read(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return events
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("新闻发布活动")))
        .delayUntil(event -> units.requireWithin(event.unit(), actor));
  }

  Flux<PressEvent> list(PressEvent.@Nullable State state, PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units
        .requireWithin(actor.unit(), actor)
        .flatMapMany(tree ->
            events.list(tree.within(actor.unit()), state, page.cursor(), page.limitPlusOne()));
  }

  private Drafts.Draft content(PressEvent event, @Nullable String column) {
    PressEvent.Plan plan = event.plan();
    List<Link> links =
        plan.policyIds().stream()
            .map(policy -> new Link(Link.Kind.INTERPRETS, policy, null, null))
            .toList();
    return new Drafts.Draft(
        plan.policyIds().isEmpty() ? ItemType.OTHER : ItemType.INTERPRETATION,
        plan.title(),
        column == null ? "interpretation" : column,
        event.unit(),
        plan.host(),
        LocalDate.ofInstant(Objects.requireNonNull(event.heldAt()), clock.getZone()),
        Objects.requireNonNull(event.transcript()).html(),
        links);
  }

  private Mono<Void> register(PressEvent event, String item, Actor actor) {
    PressEvent.Plan plan = event.plan();
    PressEvent.Speaker speaker = plan.spokesperson();
    Interpreter interpreter =
        speaker == null
            ? new Interpreter(plan.host(), null, Interpreter.Kind.UNIT, null)
            : new Interpreter(speaker.name(), speaker.title(), Interpreter.Kind.SPOKESPERSON, null);
    return plan.policyIds().isEmpty()
        ? Mono.empty()
        : interpretations.register(
            item, plan.policyIds().getFirst(), plan.kind().form(), interpreter, actor);
  }

  /** Each policy must be one that the person may open, and the spokesperson in office then. */
  private Mono<PressEvent.Plan> planned(PressRequest request, String unit, Actor actor) {
    List<String> policies = request.policies();
    LocalDate day = LocalDate.ofInstant(request.plannedAt(), clock.getZone());
    Mono<PressEvent.Plan> without = Mono.fromCallable(() -> request.plan(null));
    return Flux.fromStream(IntStream.range(0, policies.size()).boxed())
        .concatMap(at ->
            access
                .open(policies.get(at), actor)
                .onErrorMap(Refusal.class, refused -> invalid("/policyIds/" + at, "没有这份可以解读的文件")))
        .then(
            request.spokesperson() == null
                ? without
                : spokespersons
                    .inOffice(request.spokesperson().strip(), unit, day)
                    .switchIfEmpty(Mono.error(() -> invalid("/spokesperson", "该新闻发言人不在任，或不代表本单位")))
                    .map(request::plan));
  }

  private Mono<PressEvent> act(
      String id,
      Revision seen,
      Actor actor,
      String verb,
      @Nullable String reason,
      UnaryOperator<PressEvent> deed) {
    return read(id, actor)
        .doOnNext(event -> seen.check(event.revision()))
        .map(deed)
        .flatMap(next -> events.documents().replace(next, new Act(actor, verb, reason)));
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
