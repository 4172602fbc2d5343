package org.gongkai.disclosure.cleanup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.unit.UnitTree;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opening campaigns, taking stock, and closing them. */
class CleanupDesk {

  private final StockTaking stock;
  private final Settling settling;
  private final Cleanups cleanups;
  private final Items items;
  private final Units units;
  private final Clock clock;

  /**
   * @param facts of everything that is public
   */
  CleanupDesk(Mono<List<Fact>> facts, Cleanups cleanups, Items items, Units units, Clock clock) {
    this.stock = new StockTaking(facts, cleanups);
    this.settling = new Settling(cleanups, items);
    this.cleanups = cleanups;
    this.items = items;
    this.units = units;
    this.clock = clock;
  }

  /** A retry with the id of its own first attempt completes what that attempt began. */
  Mono<Campaign> open(NewId id, CampaignRequest request, Actor actor) {
    actor.require(Role.OFFICE);
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    if (request.until().isBefore(request.from())) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "清理方案有误。",
          List.of(new FieldProblem("/until", "完成期限不能早于开始日期")));
    }
    return units
        .requireWithin(unit, actor)
        .flatMap(tree ->
            stock
                .inScope(request.type(), unit, tree)
                .flatMap(found -> {
                  List<Fact> current = StockTaking.current(found);
                  Stock before = Stock.of(found.stream().map(StockTaking::validity).toList());
                  Campaign fresh =
                      Campaign.open(
                          id.value(), request, unit, before, current.size(), actor, now());
                  return cleanups
                      .campaigns()
                      .insertOnce(fresh, Act.of(actor, "cleanup.open"))
                      .delayUntil(campaign -> stock.add(campaign, current, tree, actor));
                }));
  }

  /** Adds what has become public since. */
  Mono<Campaign> stock(String id, Revision seen, Actor actor) {
    return own(id, actor)
        .doOnNext(campaign -> seen.check(campaign.revision()))
        .doOnNext(campaign -> campaign.requireOpen("补充文件"))
        .zipWith(units.tree())
        .flatMap(both ->
            stock
                .inScope(both.getT1().type(), both.getT1().unit(), both.getT2())
                .flatMapMany(found ->
                    stock.add(both.getT1(), StockTaking.current(found), both.getT2(), actor))
                .map(added -> added.validityBefore() == null ? "" : added.validityBefore())
                .collectList()
                .flatMap(validities -> grow(both.getT1(), validities, actor)));
  }

  /** Adds one public document, whatever its type. */
  Mono<Campaign> add(String id, Revision seen, String itemId, Actor actor) {
    return own(id, actor)
        .doOnNext(campaign -> seen.check(campaign.revision()))
        .doOnNext(campaign -> campaign.requireOpen("补充文件"))
        .flatMap(campaign ->
            items
                .find(itemId)
                .filter(Item::isPublic)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")))
                .delayUntil(item -> units.requireWithin(item.content().unit(), actor))
                .zipWith(units.tree())
                .map(both ->
                    StockTaking.document(campaign.id(), PublicItem.of(both.getT1()), both.getT2()))
                .flatMap(fresh -> cleanups.documents().insert(fresh, Act.of(actor, "cleanup.add")))
                .flatMap(fresh ->
                    grow(campaign, List.of(Objects.toString(fresh.validityBefore(), "")), actor)));
  }

  /**
   * Counts the stock anew; refused while anything is not judged or not confirmed, or amended
   * without a reason why that is still to come.
   */
  Mono<Campaign> close(String id, Revision seen, @Nullable String amendments, Actor actor) {
    String why = amendments == null || amendments.isBlank() ? null : amendments.strip();
    return own(id, actor)
        .doOnNext(campaign -> seen.check(campaign.revision()))
        .doOnNext(campaign -> campaign.requireOpen("结束清理"))
        .delayUntil(campaign -> settling.dropWithdrawn(campaign, actor))
        .delayUntil(campaign -> settling.requireSettled(campaign, why != null))
        .flatMap(campaign ->
            cleanups
                .all(id, Cleanups.Wanted.ALL)
                .concatMap(document -> items.find(document.itemId()))
                .filter(Item::isPublic)
                .map(item -> StockTaking.validity(PublicItem.of(item).on(today())))
                .collectList()
                .map(validities -> campaign.close(after(campaign, validities), why, actor, now())))
        .flatMap(next -> cleanups.campaigns().replace(next, new Act(actor, "cleanup.close", why)));
  }

  /** Everybody may read a closed one. */
  Mono<Campaign> read(String id, Actor actor) {
    return cleanups
        .campaigns()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("文件清理")))
        .delayUntil(campaign ->
            campaign.state() == Campaign.State.CLOSED ? Mono.empty() : inside(campaign, actor));
  }

  Flux<Campaign> list(PageRequest page, Actor actor) {
    return actor.isAnonymous()
        ? cleanups.closed(page.cursor(), page.limitPlusOne())
        : units
            .tree()
            .flatMapMany(tree ->
                cleanups.of(
                    related(tree, StaffAccess.requireStaff(actor).unit()),
                    page.cursor(),
                    page.limitPlusOne()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Campaigns of the units above concern a unit, too. */
  private static List<String> related(UnitTree tree, String unit) {
    return java.util.stream.Stream.concat(tree.path(unit).stream(), tree.within(unit).stream())
        .distinct()
        .toList();
  }

  /** Whoever belongs to a unit of the campaign, or watches over it. */
  private Mono<UnitTree> inside(Campaign campaign, Actor actor) {
    if (actor.isAnonymous()) {
      return Mono.error(() -> Refusal.notFound("文件清理"));
    }
    StaffAccess.requireStaff(actor);
    return units
        .tree()
        .doOnNext(tree -> {
          if (!tree.isWithin(actor.unit(), campaign.unit())
              && !tree.isWithin(campaign.unit(), actor.unit())) {
            throw Refusal.forbidden("该清理不涉及您所在的单位。");
          }
        });
  }

  /** Of the office that leads it. */
  private Mono<Campaign> own(String id, Actor actor) {
    actor.require(Role.OFFICE);
    return cleanups
        .campaigns()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("文件清理")))
        .delayUntil(campaign -> units.requireWithin(campaign.unit(), actor));
  }

  private Mono<Campaign> grow(Campaign campaign, List<String> validities, Actor actor) {
    Campaign next = campaign.grown(validities);
    return next == campaign
        ? Mono.just(campaign)
        : cleanups.campaigns().replace(next, Act.of(actor, "cleanup.stock"));
  }

  /** What had ended before is still there. */
  private static Stock after(Campaign campaign, List<String> validities) {
    Stock counted = Stock.of(validities);
    int before = campaign.before().total() - campaign.documents();
    return new Stock(
        counted.total() + before,
        counted.inForce(),
        counted.amended(),
        counted.notYet(),
        counted.ended() + before);
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
