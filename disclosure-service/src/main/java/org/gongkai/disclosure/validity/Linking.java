package org.gongkai.disclosure.validity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Endings;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.RegisteredLinks;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.item.ValidityChange;
import org.gongkai.disclosure.item.Withdrawal;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Writes on the other side what a public item says of it. It follows the item's own events, reads
 * how the item stands now, and may be repeated at will.
 */
@Component
class Linking {

  private static final int MOST = 1000;

  /** A package is out a moment after its members are published, and soon after a crash, too. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final int PAUSES = 80;
  private static final Act ACT = Act.of(Actor.service("links"), "link");

  private final Items items;
  private final JointReleases releases;
  private final List<RegisteredLinks> registered;
  private final Clock clock;

  Linking(Items items, JointReleases releases, List<RegisteredLinks> registered, Clock clock) {
    this.items = items;
    this.releases = releases;
    this.registered = List.copyOf(registered);
    this.clock = clock;
  }

  /** Brings the other sides of all its links up to date. */
  Mono<Void> follow(String id) {
    return Mono.defer(() -> items.find(id))
        .delayUntil(this::requireOut)
        .retryWhen(Retry.fixedDelay(PAUSES, PAUSE).filter(NotYetOut.class::isInstance))
        .flatMap(source ->
            links(source).flatMap(stated -> drop(source, stated).then(add(source, stated))));
  }

  /** Until then nothing that the public reads may speak of it. */
  private Mono<Boolean> requireOut(Item source) {
    return releases
        .isOut(source)
        .filter(out -> out)
        .switchIfEmpty(Mono.error(() -> new NotYetOut(source.id())));
  }

  /** Handled again by the platform should it last longer. */
  private static final class NotYetOut extends IllegalStateException {
    NotYetOut(String id) {
      super("the release package of item " + id + " is not out yet");
    }
  }

  private Mono<Void> add(Item source, List<Link> stated) {
    return Flux.fromIterable(stated)
        .concatMap(link ->
            items.change(
                Objects.requireNonNull(link.itemId()),
                ACT,
                target -> Endings.linked(target, back(source, link), change(source, link), now())))
        .then();
  }

  private Mono<Void> drop(Item source, List<Link> stated) {
    Withdrawal withdrawal = source.withdrawal();
    // A consolidated decision lives on elsewhere; one in error, or corrected, never ended anything.
    boolean undone = withdrawal == null || withdrawal.kind() == Withdrawal.Kind.IN_ERROR;
    return items
        .linkedFrom(source.id(), MOST)
        .concatMap(target ->
            items.change(
                target.id(),
                ACT,
                read ->
                    Endings.unlinked(read, source.id(), kinds(stated, read.id()), undone, now())))
        .then();
  }

  /** What it states of other items kept here, and what is registered of it; none when withdrawn. */
  private Mono<List<Link>> links(Item source) {
    if (!source.isPublic()) {
      return Mono.just(List.of());
    }
    return Flux.fromIterable(registered)
        .concatMap(known -> known.of(source))
        .collectList()
        .map(more -> {
          List<Link> stated = stated(source);
          // Said twice, the author's own words count.
          Stream<Link> unsaid =
              more.stream().filter(link -> stated.stream().noneMatch(one -> isSame(one, link)));
          return Stream.concat(stated.stream(), unsaid).toList();
        });
  }

  private static List<Link> stated(Item source) {
    Edition edition = source.edition();
    return edition == null || !source.isPublic()
        ? List.of()
        : edition.content().links().stream().filter(link -> link.itemId() != null).toList();
  }

  private static boolean isSame(Link one, Link other) {
    return one.kind() == other.kind() && Objects.equals(one.itemId(), other.itemId());
  }

  private static Set<Link.Kind> kinds(List<Link> stated, String target) {
    return stated.stream()
        .filter(link -> target.equals(link.itemId()))
        .map(link -> link.kind().counterpart())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Link back(Item source, Link link) {
    Content content = Objects.requireNonNull(source.edition()).content();
    return new Link(
        link.kind().counterpart(),
        source.id(),
        content.title(),
        content.elements().documentNumber());
  }

  private @Nullable ValidityChange change(Item source, Link link) {
    Validity validity =
        switch (link.kind()) {
          case REPEALS, REPLACES -> Validity.REPEALED;
          case AMENDS -> Validity.AMENDED;
          default -> null;
        };
    if (validity == null) {
      return null;
    }
    Edition edition = Objects.requireNonNull(source.edition());
    Content content = edition.content();
    LocalDate effective = content.elements().effectiveDate();
    LocalDate published = edition.publishedAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    String number = content.elements().documentNumber();
    return new ValidityChange(
        validity,
        effective == null ? published : effective,
        number == null ? content.title() : number,
        source.id(),
        now());
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
