package org.gongkai.disclosure.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.page.Site;
import org.gongkai.platform.problem.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** Makes dumps, one at a time whatever the number of instances. */
class Dumping {

  private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");
  private static final int KEEP_EVERY = 1_000;
  private static final int AHEAD = 32;
  private static final Duration STALE = Duration.ofDays(1);

  private final DumpProperties properties;
  private final DumpFolder folder;
  private final Lease lock;
  private final Items items;
  private final JointReleases releases;
  private final Site site;
  private final JsonMapper json;
  private final Scheduler threads;
  private final Clock clock;

  Dumping(
      DumpProperties properties,
      DumpFolder folder,
      Lease lock,
      Items items,
      JointReleases releases,
      Site site,
      JsonMapper json,
      Scheduler dumpThreads,
      Clock clock) {
    this.properties = properties;
    this.folder = folder;
    this.lock = lock;
    this.items = items;
    this.releases = releases;
    this.site = site;
    this.json = json;
    this.threads = dumpThreads;
    this.clock = clock;
  }

  /** The day's dump, if it is time and nobody has made it; empty otherwise. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.dump.look-every:60s}")
  Mono<Manifest> daily() {
    String name = LocalDate.now(clock).toString();
    if (properties.isOff() || LocalTime.now(clock).isBefore(properties.at())) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> folder.has(name))
        .subscribeOn(threads)
        .filter(made -> !made)
        .flatMap(missing -> alone(name))
        .delayUntil(made -> clean());
  }

  /** One more, now: DUMP_RUNNING while another is being made. */
  Mono<Manifest> now() {
    if (properties.isOff()) {
      return Mono.error(() -> new Refusal(DumpCode.DUMPS_OFF, "尚未配置数据打包的目录。"));
    }
    return alone(NOW.format(LocalDateTime.now(clock)))
        .switchIfEmpty(Mono.error(() -> new Refusal(DumpCode.DUMP_RUNNING, "正在打包数据，请稍后再试。")));
  }

  private Mono<Manifest> alone(String name) {
    String owner = UUID.randomUUID().toString();
    return lock.take(owner)
        .filter(taken -> taken)
        .flatMap(taken ->
            Mono.usingWhen(
                Mono.just(owner),
                mine -> make(name, mine),
                lock::release,
                (mine, failure) -> lock.release(mine),
                lock::release));
  }

  /** The name may have been taken since the lock was free: then there is nothing to do. */
  private Mono<Manifest> make(String name, String owner) {
    Instant at = clock.instant();
    return Mono.fromCallable(() -> folder.has(name))
        .subscribeOn(threads)
        .filter(made -> !made)
        .flatMap(missing ->
            Mono.usingWhen(
                Mono.fromCallable(() -> folder.begin(name)).subscribeOn(threads),
                unfinished -> write(unfinished, name, at, owner),
                unfinished -> Mono.empty(),
                (unfinished, failure) -> giveUp(unfinished),
                this::giveUp));
  }

  private Mono<Manifest> write(Path unfinished, String name, Instant at, String owner) {
    return Mono.usingWhen(
        Mono.fromCallable(() -> new DumpWriting(unfinished, site, json)).subscribeOn(threads),
        files ->
            publicItems(owner)
                .publishOn(threads, AHEAD)
                .doOnNext(files::add)
                .then(Mono.fromCallable(() -> finish(files, unfinished, name, at))),
        files -> Mono.fromCallable(() -> closed(files)).subscribeOn(threads));
  }

  private Flux<PublicItem> publicItems(String owner) {
    AtomicLong read = new AtomicLong();
    LocalDate today = LocalDate.now(clock);
    return items
        .everPublic()
        .delayUntil(
            item -> read.incrementAndGet() % KEEP_EVERY == 0 ? lock.keep(owner) : Mono.empty())
        .filterWhen(releases::isOut)
        .mapNotNull(item ->
            PublicRecord.of(item).orElse(null) instanceof PublicItem found
                ? found.on(today)
                : null);
  }

  private Manifest finish(DumpWriting files, Path unfinished, String name, Instant at)
      throws IOException {
    Manifest manifest = files.end(name, at);
    folder.finish(unfinished, manifest);
    return manifest;
  }

  private static boolean closed(DumpWriting files) throws IOException {
    files.close();
    return true;
  }

  private Mono<Void> giveUp(Path unfinished) {
    return Mono.<Void>fromCallable(
            () -> {
              folder.giveUp(unfinished);
              return null;
            })
        .subscribeOn(threads);
  }

  private Mono<Void> clean() {
    LocalDate firstKept = LocalDate.now(clock).minusDays(properties.keepDays());
    return Mono.<Void>fromCallable(
            () -> {
              folder.clean(firstKept, clock.instant().minus(STALE));
              return null;
            })
        .subscribeOn(threads);
  }
}
