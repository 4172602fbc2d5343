package org.gongkai.disclosure.cleanup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.Endings;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Publishing;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What makers say of their documents, and what the office makes of it. */
@Component
class VerdictDesk {

  private static final Role[] MAKERS = {
    Role.DRAFTER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.OFFICE
  };

  private final Cleanups cleanups;
  private final Items items;
  private final Units units;
  private final Publishing publishing;
  private final Clock clock;

  VerdictDesk(Cleanups cleanups, Items items, Units units, Publishing publishing, Clock clock) {
    this.cleanups = cleanups;
    this.items = items;
    this.units = units;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** A document with its campaign. */
  record Case(Campaign campaign, CleanupDocument document) {}

  static boolean isMaker(Actor actor) {
    return Stream.of(MAKERS).anyMatch(actor::is);
  }

  Mono<Case> read(String campaign, String itemId, Actor actor) {
    StaffAccess.requireStaff(actor);
    return cleanups
        .campaigns()
        .find(campaign)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("文件清理")))
        .flatMap(found ->
            cleanups
                .documents()
                .find(campaign + "." + itemId)
                .map(document -> new Case(found, document)))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("清理中的文件")))
        .delayUntil(one ->
            units
                .tree()
                .doOnNext(tree -> {
                  boolean own = one.document().maker().equals(actor.unit());
                  if (!own && !tree.isWithin(one.document().maker(), actor.unit())) {
                    throw Refusal.forbidden("该文件不由您所在的单位清理。");
                  }
                }));
  }

  /** Only the maker unit's own people judge its documents. */
  Mono<Case> judge(
      String campaign, String itemId, Revision seen, VerdictRequest request, Actor actor) {
    actor.require(MAKERS);
    return open(campaign, itemId, seen, actor)
        .doOnNext(one -> {
          if (!one.document().maker().equals(actor.unit())) {
            throw Refusal.forbidden("谁制定、谁清理：该文件由其制定机关提出清理意见。");
          }
        })
        .flatMap(one ->
            items
                .find(itemId)
                .filter(Item::isPublic)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")))
                .map(item -> one.document().judge(judgement(item, request, actor)))
                .flatMap(next -> store(one, next, actor, "cleanup.judge", request.reason())));
  }

  /** The item is ended first; after a crash in between the confirmation may be repeated. */
  Mono<Case> confirm(String campaign, String itemId, Revision seen, Actor actor) {
    return led(campaign, itemId, seen, actor)
        .flatMap(one -> {
          CleanupDocument next = one.document().confirm(actor, now());
          return end(one, actor).then(store(one, next, actor, "cleanup.confirm", null));
        });
  }

  Mono<Case> reject(String campaign, String itemId, Revision seen, String why, Actor actor) {
    return led(campaign, itemId, seen, actor)
        .flatMap(one -> store(one, one.document().reject(why), actor, "cleanup.reject", why));
  }

  Mono<Case> assign(String campaign, String itemId, Revision seen, String unit, Actor actor) {
    return led(campaign, itemId, seen, actor)
        .delayUntil(one -> units.requireWithin(unit, actor))
        .flatMap(one -> store(one, one.document().assign(unit), actor, "cleanup.assign", unit));
  }

  /** Notes which documents have been amended since. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.cleanup.sweep:60s}")
  Mono<Void> sweep() {
    Act act = Act.of(Actor.service("cleanup"), "cleanup.amended");
    return Mono.defer(() ->
        cleanups
            .amending()
            .concatMap(document ->
                items
                    .find(document.itemId())
                    .flatMap(
                        item -> cleanups.documents().change(document.id(), act, amended(item))))
            .then());
  }

  private static UnaryOperator<CleanupDocument> amended(Item item) {
    return document -> document.amended(item);
  }

  private Mono<Void> end(Case one, Actor actor) {
    CleanupDocument.Judgement judgement = Objects.requireNonNull(one.document().judgement());
    if (!judgement.verdict().isEnd()) {
      return Mono.empty();
    }
    Validity end = judgement.verdict() == Verdict.REPEAL ? Validity.REPEALED : Validity.EXPIRED;
    String basis = one.campaign().basis() + "：" + judgement.reason();
    LocalDate from = Objects.requireNonNull(judgement.effectiveDate());
    return items
        .find(one.document().itemId())
        .filter(item -> item.isPublic() && !item.isEnded())
        .map(item -> Endings.end(item, end, from, basis, actor, now()))
        .flatMap(next -> items.replace(next, new Act(actor, "cleanup.end", basis)))
        .doOnNext(publishing::tell)
        .then();
  }

  private CleanupDocument.Judgement judgement(Item item, VerdictRequest request, Actor actor) {
    LocalDate from = request.effectiveDate();
    LocalDate effective = PublicItem.of(item).content().elements().effectiveDate();
    if (request.verdict().isEnd() && from == null) {
      throw invalid("/effectiveDate", "废止或失效须写明日期");
    }
    if (from != null && effective != null && from.isBefore(effective)) {
      throw invalid("/effectiveDate", "不能早于生效日期 " + effective);
    }
    if (request.verdict() == Verdict.AMEND && from != null && from.isBefore(LocalDate.now(clock))) {
      throw invalid("/effectiveDate", "完成修改的期限不能早于今天");
    }
    if (request.verdict().isEnd() && item.isEnded()) {
      throw invalid("/verdict", "该文件已失效");
    }
    return new CleanupDocument.Judgement(
        request.verdict(),
        request.reason().strip(),
        request.verdict() == Verdict.KEEP ? null : from,
        Objects.requireNonNull(item.edition()).number(),
        new Person(actor.id(), actor.name()),
        now());
  }

  private Mono<Case> open(String campaign, String itemId, Revision seen, Actor actor) {
    return read(campaign, itemId, actor)
        .doOnNext(one -> one.campaign().requireOpen("清理文件"))
        .doOnNext(one -> seen.check(one.document().revision()));
  }

  private Mono<Case> led(String campaign, String itemId, Revision seen, Actor actor) {
    actor.require(Role.OFFICE);
    return open(campaign, itemId, seen, actor)
        .delayUntil(one -> units.requireWithin(one.campaign().unit(), actor));
  }

  private Mono<Case> store(
      Case one, CleanupDocument next, Actor actor, String verb, @Nullable String why) {
    return cleanups
        .documents()
        .replace(next, new Act(actor, verb, why))
        .map(stored -> new Case(one.campaign(), stored));
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "清理意见有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
