package org.gongkai.disclosure.file;

import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes files that nobody has used, and bytes that a crash left without a file. */
class FileSweep {

  private static final int BATCH = 100;
  private static final Act CLEAR = Act.of(Actor.service("disclosure-service"), "file.clear");
  private static final Act KEEP = Act.of(Actor.service("disclosure-service"), "file.keep");
  private static final Duration UNDER_WAY = Duration.ofHours(6);
  private static final Duration LOOK_BACK = Duration.ofDays(3);

  private final Files files;
  private final Blobs blobs;
  private final Items items;
  private final FileProperties properties;
  private final Clock clock;

  FileSweep(Files files, Blobs blobs, Items items, FileProperties properties, Clock clock) {
    this.files = files;
    this.blobs = blobs;
    this.items = items;
    this.properties = properties;
    this.clock = clock;
  }

  /** Emits how many files it has cleared. */
  @Scheduled(
      fixedDelayString = "${gongkai.disclosure.files.sweep:1h}",
      initialDelayString = "${gongkai.disclosure.files.sweep:1h}")
  Mono<Long> sweep() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return files
        .toSweep(now, BATCH)
        .concatMap(file -> look(file, now))
        .filter(StoredFile::isCleared)
        .count()
        .flatMap(cleared -> orphans(now).then(Mono.just(cleared)));
  }

  private Mono<StoredFile> look(StoredFile file, Instant now) {
    if (file.isCleared()) {
      return empty(file);
    }
    return items
        .find(eq("content.attachments.fileId", file.id()), 1)
        .hasElements()
        .flatMap(used ->
            used
                ? files.replace(file.lookAgain(now.plus(properties.keep())), KEEP)
                : clear(file, now));
  }

  /** First it cannot be found any more, then its bytes go; after a crash the next sweep goes on. */
  private Mono<StoredFile> clear(StoredFile file, Instant now) {
    return files.replace(file.cleared(now), CLEAR).flatMap(this::empty);
  }

  private Mono<StoredFile> empty(StoredFile file) {
    return blobs
        .delete(file.original().id())
        .then(blobs.delete(file.release().id()))
        .then(files.forgetText(file.id()))
        .then(Mono.defer(() -> files.replace(file.emptied(), CLEAR)));
  }

  private Flux<Void> orphans(Instant now) {
    return blobs
        .between(now.minus(LOOK_BACK), now.minus(UNDER_WAY), BATCH)
        .filterWhen(blob ->
            files
                .find(blob.owner())
                .map(file ->
                    !file.original().id().equals(blob.id())
                        && !file.release().id().equals(blob.id()))
                .defaultIfEmpty(true))
        .concatMap(blob -> blobs.delete(blob.id()));
  }
}
