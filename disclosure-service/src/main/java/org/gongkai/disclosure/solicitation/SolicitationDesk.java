package org.gongkai.disclosure.solicitation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the staff do. Whoever does not work in that very unit learns nothing, not even that there is
 * something: every refusal of a stranger is a 404.
 */
@Component
class SolicitationDesk {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 32;

  /** In whose name the audit trail keeps answers that nobody shall be able to attribute. */
  private static final Actor SOMEBODY = Actor.service("staff");

  private final Solicitations solicitations;
  private final Items items;
  private final Clock clock;

  SolicitationDesk(Solicitations solicitations, Items items, Clock clock) {
    this.solicitations = solicitations;
    this.items = items;
    this.clock = clock;
  }

  /** Asks, or asks otherwise as long as nobody has answered. */
  Mono<Solicitation> ask(
      String item, @Nullable Revision seen, Solicitation.Call call, Actor actor) {
    return open(item, actor)
        .doOnNext(found -> SolicitationAction.EDIT.require(actor))
        .doOnNext(found -> call.check(today()))
        .flatMap(found ->
            solicitations
                .documents()
                .find(item)
                .flatMap(known -> askAgain(known, seen, call, actor))
                .switchIfEmpty(Mono.defer(() -> askFirst(found, call, actor))));
  }

  Mono<Opinion> answer(String item, String text, @Nullable Boolean agrees, Actor actor) {
    return read(item, actor)
        .doOnNext(asked -> {
          if (asked.state(today()) != Solicitation.State.OPEN) {
            throw Refusal.illegalTransition("提出意见", asked.state(today()).label());
          }
        })
        .flatMap(asked -> {
          Opinion opinion = Opinion.of(asked, text, agrees, actor, today());
          Actor by = asked.call().anonymous() ? SOMEBODY : actor;
          return solicitations
              .opinions()
              .insert(opinion, Act.of(by, "solicitation.answer"))
              .onErrorMap(
                  SolicitationDesk::isTwice,
                  twice -> new Refusal(CommonCode.DUPLICATE, "您已提出过意见，每人一次。"));
        });
  }

  Mono<Solicitation> decide(
      String item, Revision seen, String text, String decision, LocalDate on, Actor actor) {
    return act(
        item,
        seen,
        SolicitationAction.DECIDE,
        actor,
        one -> one.decide(text, decision, on, actor, today(), now()));
  }

  Mono<Solicitation> execute(String item, Revision seen, String text, Actor actor) {
    return act(
        item, seen, SolicitationAction.EXECUTE, actor, one -> one.execute(text, actor, now()));
  }

  Mono<Solicitation> read(String item, Actor actor) {
    return open(item, actor)
        .then(Mono.defer(() -> solicitations.documents().find(item)))
        .switchIfEmpty(Mono.error(SolicitationDesk::nothing));
  }

  Flux<Opinion> opinions(String item, PageRequest page, Actor actor) {
    return read(item, actor)
        .doOnNext(asked -> SolicitationAction.OPINIONS.require(actor))
        .flatMapMany(asked -> solicitations.of(item, page.cursor(), page.limitPlusOne()));
  }

  Flux<Solicitation> list(PageRequest page, Actor actor) {
    requireStaff(actor);
    return solicitations.ofUnit(actor.unit(), page.cursor(), page.limitPlusOne());
  }

  Mono<SolicitationView> view(Solicitation one, Actor actor) {
    return Mono.zip(
        solicitations.count(one.id()),
        solicitations.opinions().find(Opinion.id(one, actor)).hasElement(),
        (answers, answered) -> SolicitationView.of(one, actor, today(), answers, answered));
  }

  private Mono<Solicitation> askFirst(Item item, Solicitation.Call call, Actor actor) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Solicitation fresh =
        Solicitation.ask(
            item.id(),
            item.content().unit(),
            item.content().title(),
            call,
            HexFormat.of().formatHex(salt),
            actor,
            now());
    return solicitations.documents().insert(fresh, Act.of(actor, "solicitation.ask"));
  }

  private Mono<Solicitation> askAgain(
      Solicitation known, @Nullable Revision seen, Solicitation.Call call, Actor actor) {
    if (seen == null) {
      throw new Refusal(CommonCode.REVISION_REQUIRED, "修改征求意见须带 If-Match。");
    }
    seen.check(known.revision());
    return solicitations
        .of(known.id(), null, 1)
        .hasElements()
        .flatMap(answered ->
            answered || known.outcome() != null
                ? Mono.error(Refusal.illegalTransition("修改征求意见", "已有人提出意见"))
                : solicitations
                    .documents()
                    .replace(known.askAgain(call, now()), Act.of(actor, "solicitation.edit")));
  }

  private Mono<Solicitation> act(
      String item,
      Revision seen,
      SolicitationAction action,
      Actor actor,
      UnaryOperator<Solicitation> deed) {
    return read(item, actor)
        .doOnNext(one -> action.require(actor))
        .doOnNext(one -> seen.check(one.revision()))
        .map(deed)
        .flatMap(next ->
            solicitations
                .documents()
                .replace(next, Act.of(actor, "solicitation." + action.verb())));
  }

  /** The internal item, for the staff of its very unit. */
  private Mono<Item> open(String item, Actor actor) {
    requireStaff(actor);
    return items
        .find(item)
        .filter(Item::isInternallyPublic)
        .filter(found -> found.content().unit().equals(actor.unit()))
        .switchIfEmpty(Mono.error(SolicitationDesk::nothing));
  }

  private static void requireStaff(Actor actor) {
    if (actor.unit().isEmpty() || actor.is(Role.SYSTEM)) {
      throw nothing();
    }
  }

  private static Refusal nothing() {
    return Refusal.notFound("征求意见");
  }

  private static boolean isTwice(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
