package org.gongkai.disclosure.link;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.link.Destination.Kind;
import org.gongkai.disclosure.search.Mentions;
import org.gongkai.disclosure.search.Mentions.Place;
import org.gongkai.disclosure.search.PublicFacts;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for what cannot be known from the public record alone: once a day which pages elsewhere are
 * linked to and which files are lost, then a portion of those pages after the other. One instance
 * at a time, so that no other site is run over.
 */
final class LinkLook {

  private static final int PORTION = 200;

  private final PublicFacts facts;
  private final Destinations destinations;
  private final LinkChecks checks;
  private final Files files;
  private final OtherSites sites;
  private final LinkProperties settings;
  private final Lease lease;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();
  private final AtomicReference<LocalDate> gathered = new AtomicReference<>(LocalDate.EPOCH);

  LinkLook(
      PublicFacts facts,
      Destinations destinations,
      LinkChecks checks,
      Files files,
      OtherSites sites,
      LinkProperties settings,
      Lease lease,
      Clock clock) {
    this.facts = facts;
    this.destinations = destinations;
    this.checks = checks;
    this.files = files;
    this.sites = sites;
    this.settings = settings;
    this.lease = lease;
    this.clock = clock;
  }

  /** Emits how many pages were asked for; nothing while another instance is at it. */
  @Scheduled(
      initialDelayString = "${gongkai.disclosure.links.first:90s}",
      fixedDelayString = "${gongkai.disclosure.links.sweep:10m}")
  Mono<Long> sweep() {
    return Mono.defer(() -> facts.isComplete() ? alone(facts.mentions()) : Mono.empty());
  }

  /** Where public pages lead; what no page leads to any more is forgotten. */
  Mono<Long> alone(Mono<List<Mentions>> pages) {
    return lease
        .take(owner)
        .filter(taken -> taken)
        .flatMap(taken ->
            Mono.usingWhen(
                Mono.just(owner),
                mine -> gatherToday(pages).then(follow()),
                lease::release,
                (mine, failure) -> lease.release(mine),
                lease::release));
  }

  private Mono<Void> gatherToday(Mono<List<Mentions>> pages) {
    LocalDate today = LocalDate.now(clock);
    return today.equals(gathered.get())
        ? Mono.empty()
        : pages.flatMap(all -> gather(all, today)).doOnSuccess(done -> gathered.set(today));
  }

  private Mono<Void> gather(List<Mentions> all, LocalDate today) {
    Map<String, String> linked = new LinkedHashMap<>();
    Set<String> attached = new LinkedHashSet<>();
    for (Mentions item : all) {
      for (Mentions.Mention link : item.links()) {
        Destination to = destinations.of(link.target(), item.id());
        if (to.kind() == Kind.OUTER && settings.outer()) {
          linked.put(to.value(), String.valueOf(to.address().getHost()));
        } else if (to.kind() == Kind.FILE && link.place() == Place.ATTACHMENT) {
          attached.add(to.value());
        }
      }
    }
    return checks
        .want(linked, today, now())
        .then(lost(attached))
        .flatMap(lost -> checks.lost(lost, today))
        .then(checks.forgetUnwanted(today));
  }

  private Mono<Set<String>> lost(Collection<String> attached) {
    return Flux.fromIterable(attached)
        .buffer(PORTION)
        .concatMap(some ->
            files
                .kept(some)
                .collect(Collectors.toSet())
                .delayUntil(there -> lease.keep(owner))
                .map(there -> some.stream().filter(id -> !there.contains(id)).toList()))
        .collect(HashSet::new, Set::addAll);
  }

  /** One page after the other of each site, some sites at a time. */
  private Mono<Long> follow() {
    return settings.outer()
        ? checks
            .due(now(), settings.portion())
            .collectMultimap(LinkCheck::host)
            .flatMapMany(byHost -> Flux.fromIterable(byHost.values()))
            .flatMap(pages -> Flux.fromIterable(pages).concatMap(this::followed), settings.atOnce())
            .count()
        : Mono.just(0L);
  }

  private Mono<LinkCheck> followed(LinkCheck page) {
    return lease
        .keep(owner)
        .flatMap(mine -> sites.ask(URI.create(page.target())))
        .map(said -> page.heard(said, now(), LocalDate.now(clock), settings))
        .delayUntil(checks::keep)
        .delayElement(settings.pause());
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
