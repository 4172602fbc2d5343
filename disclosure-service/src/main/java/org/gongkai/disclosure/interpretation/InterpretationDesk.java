package org.gongkai.disclosure.interpretation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.Publication;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registering interpretations, and what is said about the duty to interpret. */
@Component
class InterpretationDesk {

  private final Interpretations interpretations;
  private final Triggers triggers;
  private final PublicationCounting counting;
  private final Items items;
  private final StaffAccess access;
  private final Quality quality;
  private final ExpertRule experts;
  private final Clock clock;

  InterpretationDesk(
      Interpretations interpretations,
      Triggers triggers,
      PublicationCounting counting,
      Items items,
      StaffAccess access,
      Quality quality,
      ExpertRule experts,
      Clock clock) {
    this.interpretations = interpretations;
    this.triggers = triggers;
    this.counting = counting;
    this.items = items;
    this.access = access;
    this.quality = quality;
    this.experts = experts;
    this.clock = clock;
  }

  Mono<Sheet> read(String itemId, Actor actor) {
    return open(itemId, actor)
        .then(Mono.defer(() -> interpretations.sheets().find(itemId)))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("解读登记")));
  }

  Flux<Sheet> ofPolicy(String policyId, Actor actor) {
    return open(policyId, actor).thenMany(Flux.defer(() -> interpretations.of(policyId)));
  }

  /** Registers or registers anew; what is public keeps the policy that it interprets. */
  Mono<Sheet> register(String itemId, @Nullable Revision seen, SheetRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    return open(itemId, actor)
        .doOnNext(item -> requireInterpretation(item, request))
        .delayUntil(item -> requirePolicy(request.policyId().strip()))
        .delayUntil(item -> requireTrigger(itemId, request))
        .flatMap(
            item -> experts.named(item, request).flatMap(named -> store(item, named, seen, actor)))
        .delayUntil(counting::answer);
  }

  private Mono<Sheet> store(Item item, SheetRequest request, @Nullable Revision seen, Actor actor) {
    Person by = new Person(actor.id(), actor.name());
    String unit = item.content().unit();
    Sheet fresh = Sheet.of(item.id(), unit, request, publishedAt(item), by, now());
    Act act = Act.of(actor, "interpretation.register");
    return interpretations
        .sheets()
        .find(item.id())
        .flatMap(known -> replace(known, fresh, item, seen, act))
        .switchIfEmpty(Mono.defer(() -> interpretations.sheets().insert(told(fresh, item), act)));
  }

  /** What the gate would refuse the interpretation for, and what it might still have. */
  Mono<InterpretationController.QualityView> check(String itemId, Actor actor) {
    return read(itemId, actor)
        .flatMap(sheet ->
            Mono.zip(
                items.find(itemId),
                items.find(sheet.policyId()),
                (item, policy) -> {
                  List<FieldProblem> wrong = quality.check(sheet, item, policy);
                  return new InterpretationController.QualityView(
                      wrong.isEmpty(), wrong, quality.advice(sheet, item, policy));
                }));
  }

  Mono<Duty> duty(String itemId, Actor actor) {
    return open(itemId, actor).flatMap(interpretations::duty);
  }

  /** One act on the duty; of two at the same moment the second is refused as stale. */
  Mono<Duty> change(String itemId, Actor actor, String verb, @Nullable String why, Step step) {
    return open(itemId, actor)
        .flatMap(item ->
            interpretations
                .duties()
                .insertOnce(Duty.of(item), Act.of(actor, "interpretation.duty"))
                .map(duty -> step.apply(item, duty))
                .flatMap(
                    next -> interpretations.duties().replace(next, new Act(actor, verb, why))));
  }

  /** What becomes of a duty. */
  interface Step extends BiFunction<Item, Duty, Duty> {}

  /** In the milliseconds that the store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Mono<Sheet> replace(
      Sheet known, Sheet fresh, Item item, @Nullable Revision seen, Act act) {
    if (seen == null) {
      throw new Refusal(CommonCode.REVISION_REQUIRED, "修改解读登记须带 If-Match。");
    }
    seen.check(known.revision());
    if (item.isPublic() && !known.policyId().equals(fresh.policyId())) {
      throw Refusal.illegalTransition("更换所解读的文件", "已发布");
    }
    return interpretations.sheets().replace(told(known.replacedBy(fresh), item), act);
  }

  /** What is public already counts from its publication on; imported history does not count. */
  private static @Nullable Instant publishedAt(Item item) {
    Publication publication = item.publication();
    boolean counts = item.isPublic() && !item.isReserved() && item.migration() == null;
    return publication == null || !counts ? null : publication.at();
  }

  private Sheet told(Sheet sheet, Item item) {
    Edition edition = item.edition();
    return sheet.publishedAt() == null || edition == null
        ? sheet
        : sheet.told(edition.content().title(), now());
  }

  private Mono<Item> open(String itemId, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(itemId, actor);
  }

  private static void requireInterpretation(Item item, SheetRequest request) {
    if (item.content().type() != ItemType.INTERPRETATION) {
      throw invalid("/id", "只有解读类事项可以登记为解读");
    }
    if (item.id().equals(request.policyId().strip())) {
      throw invalid("/policyId", "解读不能解读自己");
    }
    if (request.phase() == Phase.AFTER && request.after() == null) {
      throw invalid("/after", "请选择施行后解读的类型");
    }
  }

  private Mono<Item> requirePolicy(String policyId) {
    return items
        .find(policyId)
        .switchIfEmpty(Mono.error(() -> invalid("/policyId", "没有这份政策文件")))
        .doOnNext(policy -> {
          if (policy.content().type() == ItemType.INTERPRETATION) {
            throw invalid("/policyId", "解读的对象不能是另一篇解读");
          }
        });
  }

  /** What asked for it must be about the same policy and not answered by another item. */
  private Mono<Trigger> requireTrigger(String itemId, SheetRequest request) {
    String trigger = request.trigger();
    if (trigger == null) {
      return Mono.empty();
    }
    if (request.phase() != Phase.AFTER) {
      throw invalid("/triggerId", "只有施行后解读回应解读需求");
    }
    return triggers
        .documents()
        .find(trigger)
        .filter(found -> found.policyId().equals(request.policyId().strip()))
        .switchIfEmpty(Mono.error(() -> invalid("/triggerId", "没有针对该文件的这项解读需求")))
        .doOnNext(found -> {
          if (found.state() != Trigger.State.OPEN && !itemId.equals(found.itemId())) {
            throw invalid("/triggerId", "该解读需求" + found.state().label());
          }
        });
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "解读登记有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }
}
