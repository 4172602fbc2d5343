package org.gongkai.disclosure.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Filing, and deciding on what was filed; each step is one write. */
@Component
class AccountDesk {

  private final Accounts accounts;
  private final Items items;
  private final Units units;
  private final Clock clock;

  AccountDesk(Accounts accounts, Items items, Units units, Clock clock) {
    this.accounts = accounts;
    this.items = items;
    this.units = units;
    this.clock = clock;
  }

  Mono<Account> open(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return accounts
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("账号")))
        .zipWith(units.tree())
        .map(both -> {
          if (!Deciding.mayRead(both.getT1(), both.getT2(), actor)) {
            throw Refusal.forbidden("该账号不属于您所在单位或其下级单位。");
          }
          return both.getT1();
        });
  }

  /** Files an account that does not exist in the register yet. */
  Mono<Account> propose(NewId id, FilingRequest request, Actor actor) {
    actor.require(Deciding.KEEPERS);
    ProfileRequest stated = request.profile();
    if (request.type() != FilingType.OPEN || stated == null) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "登记新账号须提交开设备案及账号信息。");
    }
    Profile profile = stated.profile(actor.unit());
    return checked(profile, actor)
        .map(tree ->
            Account.proposed(
                id.value(),
                profile.supervisedBy(FilingRoute.supervisor(profile.sponsor(), tree)),
                request.reason().strip(),
                FilingRoute.of(profile, tree),
                step(Filing.Action.SUBMITTED, actor, null)))
        .flatMap(
            fresh -> accounts.documents().insertOnce(fresh, Act.of(actor, "account.file.open")));
  }

  Mono<Account> file(String id, Revision seen, FilingRequest request, Actor actor) {
    actor.require(Deciding.KEEPERS);
    ProfileRequest stated = request.profile();
    return at(id, seen, actor)
        .flatMap(account -> {
          Profile next = stated == null ? null : stated.profile(account.profile().sponsor());
          if (request.type().hasProfile() && next == null) {
            throw new Refusal(CommonCode.INVALID_CONTENT, "开设、变更备案须填写账号信息。");
          }
          if (next != null && next.kind() != account.profile().kind()) {
            throw wrong("/profile/kind", "网站与新媒体不能互相变更，请另行开设");
          }
          boolean states = request.type().hasProfile() && next != null;
          return checked(states ? next : null, actor)
              .then(units.requireWithin(account.profile().sponsor(), actor))
              .flatMap(tree ->
                  announced(account, request)
                      .then(
                          Mono.fromCallable(
                              () -> filed(account, request, states ? next : null, tree, actor))));
        })
        .flatMap(next ->
            accounts
                .documents()
                .replace(
                    next,
                    new Act(actor, "account.file." + word(request.type()), request.reason())));
  }

  Mono<Account> approve(String id, Revision seen, @Nullable String remark, Actor actor) {
    return decided(id, seen, actor)
        .map(account -> {
          boolean last = account.requireUnderWay("同意备案").isAtLast();
          Filing.Action action = last ? Filing.Action.ACCEPTED : Filing.Action.PASSED;
          return account.approve(step(action, actor, remark));
        })
        .flatMap(
            next -> accounts.documents().replace(next, new Act(actor, "account.approve", remark)));
  }

  Mono<Account> sendBack(String id, Revision seen, String reason, Actor actor) {
    return decided(id, seen, actor)
        .map(account ->
            account.end(Filing.Outcome.RETURNED, step(Filing.Action.RETURNED, actor, reason)))
        .flatMap(
            next -> accounts.documents().replace(next, new Act(actor, "account.return", reason)));
  }

  Mono<Account> withdraw(String id, Revision seen, Actor actor) {
    actor.require(Deciding.KEEPERS);
    return at(id, seen, actor)
        .delayUntil(account -> units.requireWithin(account.profile().sponsor(), actor))
        .map(account ->
            account.end(Filing.Outcome.WITHDRAWN, step(Filing.Action.WITHDRAWN, actor, null)))
        .flatMap(next -> accounts.documents().replace(next, Act.of(actor, "account.withdraw")));
  }

  private Mono<Account> decided(String id, Revision seen, Actor actor) {
    return at(id, seen, actor)
        .zipWith(units.tree())
        .map(both -> {
          Deciding.requireDecider(both.getT1(), both.getT2(), actor);
          return both.getT1();
        });
  }

  private Mono<Account> at(String id, Revision seen, Actor actor) {
    return open(id, actor).doOnNext(account -> seen.check(account.revision()));
  }

  private Account filed(
      Account account, FilingRequest request, @Nullable Profile next, UnitTree tree, Actor actor) {
    Profile whose = next == null ? account.profile() : next;
    return account.file(
        request.type(),
        next == null ? null : next.supervisedBy(FilingRoute.supervisor(next.sponsor(), tree)),
        request.reason().strip(),
        ProfileRequest.text(request.announcementId()),
        FilingRoute.of(whose, tree),
        step(Filing.Action.SUBMITTED, actor, null));
  }

  /** Refuses what is not complete, or names units that are not there. */
  private Mono<UnitTree> checked(@Nullable Profile profile, Actor actor) {
    if (profile == null) {
      return units.tree();
    }
    List<FieldProblem> gaps = profile.gaps();
    if (!gaps.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "账号信息不完整。", under(gaps));
    }
    return units
        .requireWithin(profile.sponsor(), actor)
        .doOnNext(tree -> {
          requireThere(tree, profile.sponsor(), "/profile/sponsor", "主办单位不存在或已撤销");
          String supervisor = profile.supervisor();
          if (supervisor != null) {
            requireThere(tree, supervisor, "/profile/supervisor", "主管单位不存在或已撤销");
          }
        });
  }

  /** Citizens have to be told before a website ends. */
  private Mono<Void> announced(Account account, FilingRequest request) {
    boolean ends =
        request.type().endsIt()
            && account.profile().kind() == AccountKind.WEBSITE
            && account.state().isRun();
    String id = ProfileRequest.text(request.announcementId());
    if (id == null) {
      return ends ? Mono.error(wrong("/announcementId", "关停、注销网站须先发布公告，请填写公告的事项编号")) : Mono.empty();
    }
    return items
        .find(id)
        .filter(Item::isPublic)
        .switchIfEmpty(Mono.error(() -> wrong("/announcementId", "没有这一已公开的公告")))
        .then();
  }

  private Filing.Step step(Filing.Action action, Actor actor, @Nullable String remark) {
    return new Filing.Step(
        action,
        new Person(actor.id(), actor.name()),
        actor.unit(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        remark);
  }

  private static String word(FilingType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static void requireThere(UnitTree tree, String unit, String pointer, String detail) {
    if (Objects.isNull(tree.name(unit)) || tree.isDissolved(unit)) {
      throw wrong(pointer, detail);
    }
  }

  private static List<FieldProblem> under(List<FieldProblem> gaps) {
    return gaps.stream()
        .map(gap -> new FieldProblem("/profile" + gap.pointer(), gap.detail()))
        .toList();
  }

  private static Refusal wrong(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "备案内容有误。", List.of(new FieldProblem(pointer, detail)));
  }
}
