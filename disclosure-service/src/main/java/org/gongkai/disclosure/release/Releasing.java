package org.gongkai.disclosure.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.disclosure.item.Gates;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.ItemsChanged;
import org.gongkai.disclosure.item.Joint;
import org.gongkai.disclosure.item.JointRelease;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.Publishing;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes a package from its beginning to the public, one write after the other. A crash between any
 * two is healed by doing it again: what has been done stays, and until the commit all of it can be
 * undone.
 */
@Component
class Releasing {

  private static final int ATTEMPTS = 3;

  private final Releases releases;
  private final Items items;
  private final Gates gates;
  private final Publishing publishing;
  private final ApplicationEventPublisher inside;
  private final Clock clock;

  Releasing(
      Releases releases,
      Items items,
      Gates gates,
      Publishing publishing,
      ApplicationEventPublisher inside,
      Clock clock) {
    this.releases = releases;
    this.items = items;
    this.gates = gates;
    this.publishing = publishing;
    this.inside = inside;
    this.clock = clock;
  }

  /** From wherever the package stands; emits where it came to stand. */
  Mono<ReleasePackage> advance(ReleasePackage one) {
    return switch (one.state()) {
      case RESERVING -> reserve(one).flatMap(this::advance);
      case ABANDONING -> free(one);
      case COMMITTED -> publish(one);
      default -> Mono.just(one);
    };
  }

  /** What is in the way of releasing the package as it is; empty when nothing is. */
  Mono<List<FieldProblem>> obstacles(ReleasePackage one) {
    JointRelease whole = whole(one);
    return Flux.fromStream(IntStream.range(0, one.members().size()).boxed())
        .concatMap(at ->
            items
                .find(one.members().get(at).itemId())
                .flatMap(item -> obstacles(item, one.hold(), whole))
                .defaultIfEmpty(List.of("没有这个事项"))
                .flatMapIterable(found -> found)
                .map(detail -> new FieldProblem("/members/" + at, detail)))
        .collectList();
  }

  private Mono<List<String>> obstacles(Item item, String hold, JointRelease whole) {
    List<String> found = new ArrayList<>();
    try {
      Item held = Joint.reserve(item, hold, actor(new Person("", "")), now());
      return gates
          .obstacles(Joint.candidate(held, whole), ItemState.PUBLISHED)
          .map(closed -> closed.stream().map(FieldProblem::detail).toList());
    } catch (Refusal refused) {
      found.add("“" + item.content().title() + "”：" + refused.getMessage());
      return Mono.just(found);
    }
  }

  /** Holds every member, then commits; gives the attempt up when one cannot be had. */
  private Mono<ReleasePackage> reserve(ReleasePackage one) {
    Actor by = actor(Objects.requireNonNull(one.releasedBy()));
    return obstacles(one)
        .doOnNext(found -> {
          if (!found.isEmpty()) {
            throw new Refusal(ItemCode.GATE_CLOSED, "同步发布包尚未就绪，全部未发布。", found);
          }
        })
        .thenMany(Flux.fromIterable(one.members()))
        .concatMap(member ->
            change(
                    member.itemId(),
                    by,
                    "reserve",
                    item -> Joint.reserve(item, one.hold(), by, now()))
                .map(held ->
                    new ReleasePackage.Member(member.itemId(), member.part(), held.revision() + 1)))
        .collectList()
        .flatMap(held ->
            releases
                .documents()
                .change(one.id(), Act.of(by, "release.commit"), found -> found.commit(held, now())))
        .onErrorResume(Refusal.class, refused -> giveUp(one, by, refused));
  }

  /** Unless somebody else has committed meanwhile; fails with what was in the way. */
  private Mono<ReleasePackage> giveUp(ReleasePackage one, Actor by, Refusal refused) {
    Act act = new Act(by, "release.abandon", refused.getMessage());
    return releases
        .documents()
        .change(one.id(), act, found -> found.abandon(why(refused), now()))
        .flatMap(next ->
            next.state() == ReleasePackage.State.ABANDONING
                ? free(next).then(Mono.error(refused))
                : Mono.just(next));
  }

  /** Lets all members go, then opens the package again. */
  private Mono<ReleasePackage> free(ReleasePackage one) {
    Actor by = actor(Objects.requireNonNull(one.releasedBy()));
    return Flux.fromIterable(one.members())
        .concatMap(member ->
            change(member.itemId(), by, "free", item -> Joint.free(item, one.hold(), by, now())))
        .then(change(one, by, "release.reopen", found -> found.reopen(now())));
  }

  /** Publishes every member, then shows all of them with one write. */
  private Mono<ReleasePackage> publish(ReleasePackage one) {
    Actor by = actor(Objects.requireNonNull(one.releasedBy()));
    JointRelease whole = whole(one);
    return Flux.fromIterable(one.members())
        .concatMap(member ->
            again(
                items
                    .find(member.itemId())
                    .flatMap(item -> publishing.publishJointly(item, one.hold(), whole, by))))
        .then(change(one, by, "release.release", found -> found.release(now())))
        .doOnNext(released -> inside.publishEvent(new ItemsChanged(ids(released))));
  }

  private Mono<ReleasePackage> change(
      ReleasePackage one, Actor by, String verb, UnaryOperator<ReleasePackage> transition) {
    return Mono.defer(() -> releases.documents().change(one.id(), Act.of(by, verb), transition));
  }

  /** Once more when another instance was faster with the same. */
  private static Mono<Item> again(Mono<Item> write) {
    return write.retryWhen(
        Retry.max(ATTEMPTS)
            .filter(failure ->
                failure instanceof Refusal refusal && refusal.code() == CommonCode.STALE_REVISION)
            .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
  }

  private Mono<Item> change(String id, Actor by, String verb, UnaryOperator<Item> transition) {
    return again(
        items
            .find(id)
            .flatMap(item -> {
              Item next = transition.apply(item);
              return next == item ? Mono.just(item) : items.replace(next, Act.of(by, verb));
            }));
  }

  private static JointRelease whole(ReleasePackage one) {
    return new JointRelease(
        one.id(),
        one.members().stream()
            .map(member -> new JointRelease.Member(member.itemId(), member.revision()))
            .toList());
  }

  private static Set<String> ids(ReleasePackage one) {
    return one.members().stream()
        .map(ReleasePackage.Member::itemId)
        .collect(Collectors.toUnmodifiableSet());
  }

  static String why(Refusal refused) {
    return refused.errors().isEmpty()
        ? Objects.requireNonNullElse(refused.getMessage(), refused.code().name())
        : refused.errors().stream().map(FieldProblem::detail).collect(Collectors.joining("；"));
  }

  /** The person who decided it, with nothing but the decision. */
  private static Actor actor(Person person) {
    return new Actor(person.id(), person.name(), "", Set.of());
  }

  /** In the milliseconds that the store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
