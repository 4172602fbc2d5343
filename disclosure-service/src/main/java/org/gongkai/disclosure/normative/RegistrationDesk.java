package org.gongkai.disclosure.normative;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
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
import reactor.util.retry.Retry;

/** Requesting, deciding and taking over registrations. */
@Component
class RegistrationDesk {

  /** How many registrations may take a number first before this one gives up. */
  private static final int FASTER = 20;

  private final Registrations registrations;
  private final Items items;
  private final StaffAccess access;
  private final Units units;
  private final NormativeProperties properties;
  private final Clock clock;

  RegistrationDesk(
      Registrations registrations,
      Items items,
      StaffAccess access,
      Units units,
      NormativeProperties properties,
      Clock clock) {
    this.registrations = registrations;
    this.items = items;
    this.access = access;
    this.units = units;
    this.properties = properties;
    this.clock = clock;
  }

  /** An entry with the item as it stands now. */
  record Case(Registration registration, Item item) {}

  /** Asks for a registration of exactly the content that the caller has seen. */
  Mono<Case> request(RegistrationRequest request, Actor actor) {
    actor.require(Role.DRAFTER, Role.OFFICE);
    return access
        .open(request.itemId().strip(), actor)
        .doOnNext(item -> request.requireRegistrable(item, LocalDate.now(clock)))
        .flatMap(item ->
            registrations
                .find(item.id())
                .flatMap(known -> again(known, item, request, actor))
                .switchIfEmpty(Mono.defer(() -> first(item, request, actor)))
                .map(entry -> new Case(entry, item)));
  }

  /** Gives the number by the same write that registers: a crash leaves no gap. */
  Mono<Case> register(String id, Revision seen, Actor actor) {
    return decide(id, seen, actor)
        .flatMap(one ->
            number(one.registration())
                .map(number -> one.registration().register(one.item(), number, actor, now()))
                .flatMap(next -> replace(next, actor, "normative.register", null))
                .retryWhen(
                    Retry.max(FASTER)
                        .filter(RegistrationDesk::isTaken)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .map(next -> new Case(next, one.item())));
  }

  Mono<Case> refuse(String id, Revision seen, String why, Actor actor) {
    return decide(id, seen, actor)
        .flatMap(one ->
            replace(
                    one.registration().refuse(one.item(), why, actor, now()),
                    actor,
                    "normative.refuse",
                    why)
                .map(next -> new Case(next, one.item())));
  }

  Mono<Case> annul(String id, Revision seen, String why, Actor actor) {
    return decide(id, seen, actor)
        .flatMap(one ->
            replace(
                    one.registration().annul(one.item(), why, actor, now()),
                    actor,
                    "normative.annul",
                    why)
                .map(next -> new Case(next, one.item())));
  }

  /** Writes the number into the draft, which voids approvals like any other edit. */
  Mono<Case> adopt(String id, Revision seen, Actor actor) {
    actor.require(Role.DRAFTER);
    return read(id, actor)
        .doOnNext(one -> seen.check(one.registration().revision()))
        .flatMap(one -> {
          RegistrationNumber number = one.registration().number();
          if (number == null || one.registration().state() != Registration.State.REGISTERED) {
            throw Refusal.illegalTransition("写入规范性文件号", one.registration().state().label());
          }
          Item next =
              one.item()
                  .edit(one.item().content().withNormativeNumber(number.text()), actor, now());
          Mono<Item> stored =
              next == one.item()
                  ? Mono.just(next)
                  : items.replace(next, Act.of(actor, "normative.adopt"));
          return stored.map(item -> new Case(one.registration(), item));
        });
  }

  Mono<Case> read(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access
        .open(id, actor)
        .flatMap(item -> registrations.find(id).map(entry -> new Case(entry, item)))
        .switchIfEmpty(unknown());
  }

  Flux<Case> list(Registration.@Nullable State state, PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units
        .tree()
        .flatMapMany(tree ->
            registrations.list(
                tree.within(actor.unit()), state, page.cursor(), page.limitPlusOne()))
        .concatMap(entry -> items.find(entry.id()).map(item -> new Case(entry, item)));
  }

  boolean isKeeper(Actor actor, Registration registration) {
    return properties.isKeeper(actor, registration.registrar());
  }

  private Mono<Case> decide(String id, Revision seen, Actor actor) {
    StaffAccess.requireStaff(actor);
    return registrations
        .find(id)
        .switchIfEmpty(unknown())
        .doOnNext(entry -> {
          if (!isKeeper(actor, entry)) {
            throw Refusal.forbidden("规范性文件登记由本级政府的登记机关办理。");
          }
          seen.check(entry.revision());
        })
        .flatMap(entry -> items.find(id).map(item -> new Case(entry, item)));
  }

  private Mono<Registration> first(Item item, RegistrationRequest request, Actor actor) {
    return units
        .tree()
        .map(tree ->
            Registration.of(
                item,
                properties.registrar(item.content().unit(), tree),
                request.legality(),
                actor,
                now()))
        .flatMap(fresh ->
            registrations.documents().insertOnce(fresh, Act.of(actor, "normative.request")));
  }

  private Mono<Registration> again(
      Registration known, Item item, RegistrationRequest request, Actor actor) {
    Registration next = known.requestAgain(item, request.legality(), actor, now());
    return next == known ? Mono.just(known) : replace(next, actor, "normative.request", null);
  }

  private Mono<RegistrationNumber> number(Registration entry) {
    if (entry.number() != null) {
      return Mono.just(entry.number());
    }
    int year = LocalDate.now(clock).getYear();
    String series = RegistrationNumber.series(entry.registrar(), year);
    return Mono.defer(() -> registrations.nextSerial(series))
        .zipWith(units.tree())
        .map(both ->
            new RegistrationNumber(
                series,
                both.getT1(),
                properties.text(entry.registrar(), both.getT2(), year, both.getT1())));
  }

  private Mono<Registration> replace(
      Registration next, Actor actor, String verb, @Nullable String why) {
    return registrations.documents().replace(next, new Act(actor, verb, why));
  }

  private static <T> Mono<T> unknown() {
    return Mono.error(() -> Refusal.notFound("规范性文件登记"));
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
