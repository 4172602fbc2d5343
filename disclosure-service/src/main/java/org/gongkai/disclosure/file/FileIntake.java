package org.gongkai.disclosure.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.types.ObjectId;
import org.gongkai.disclosure.file.content.Cleaned;
import org.gongkai.disclosure.file.content.FileCleaning;
import org.gongkai.disclosure.file.content.FileName;
import org.gongkai.disclosure.file.content.FileRefused;
import org.gongkai.disclosure.file.content.Remark;
import org.gongkai.disclosure.file.content.Segment;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes a file that lies on the disk through the checks into the store; or not at all. Whoever
 * calls it deletes the file.
 */
public class FileIntake {

  private final Arrivals arrivals;
  private final FileCleaning cleaning;
  private final Files files;
  private final Blobs blobs;
  private final FileProperties properties;
  private final Scheduler disk;
  private final Clock clock;

  FileIntake(
      Arrivals arrivals,
      FileCleaning cleaning,
      Files files,
      Blobs blobs,
      FileProperties properties,
      Scheduler disk,
      Clock clock) {
    this.arrivals = arrivals;
    this.cleaning = cleaning;
    this.files = files;
    this.blobs = blobs;
    this.properties = properties;
    this.disk = disk;
    this.clock = clock;
  }

  /** In bytes. */
  public long limit() {
    return properties.limit().toBytes();
  }

  /**
   * Keeps the file under an id that follows from where it comes from, so that the same again is the
   * same file. {@link FileRefused} when it may not be released.
   */
  public Mono<StoredFile> keep(Path file, String name, String id, String unit, Actor actor) {
    return files.record(id).switchIfEmpty(fresh(file, name, id, unit, actor));
  }

  private Mono<StoredFile> fresh(Path file, String name, String id, String unit, Actor actor) {
    return Mono.fromCallable(() -> arrived(file, name))
        .subscribeOn(disk)
        .flatMap(arrival -> keep(arrival, id, unit, actor));
  }

  /** What {@link #keep} would make of it; nothing is stored. */
  public Mono<Attachment> tried(Path file, String name, String id) {
    return files.record(id).map(StoredFile::attachment).switchIfEmpty(attempt(file, name, id));
  }

  private Mono<Attachment> attempt(Path file, String name, String id) {
    return Mono.usingWhen(
        arrivals.temporary(),
        copy ->
            Mono.fromCallable(
                    () -> {
                      Arrival arrival = arrived(file, name);
                      Checked checked = clean(arrival, copy);
                      return StoredFile.attachment(
                          id,
                          arrival.name().value(),
                          checked.cleaned().kind(),
                          new Blob(new ObjectId(), checked.size(), checked.sha256()));
                    })
                .subscribeOn(disk),
        arrivals::delete);
  }

  Mono<StoredFile> keep(Arrival arrival, String id, String unit, Actor actor) {
    return Mono.usingWhen(
        arrivals.temporary(), copy -> keep(arrival, copy, id, unit, actor), arrivals::delete);
  }

  private Arrival arrived(Path file, String name) throws IOException {
    long size = java.nio.file.Files.size(file);
    if (size > limit()) {
      throw FileRefused.tooLarge(properties.limit().toMegabytes());
    }
    return new Arrival(file, FileName.of(name), null, size, sha256(file));
  }

  private Mono<StoredFile> keep(Arrival arrival, Path copy, String id, String unit, Actor actor) {
    return Mono.fromCallable(() -> clean(arrival, copy))
        .subscribeOn(disk)
        .flatMap(done ->
            store(arrival, done, copy, id)
                .flatMap(stored -> insert(arrival, done, stored, id, unit, actor)));
  }

  private record Checked(Cleaned cleaned, long size, String sha256) {}

  private record Stored(Blob original, Blob release) {}

  private Checked clean(Arrival arrival, Path copy) throws IOException {
    Cleaned cleaned = cleaning.clean(arrival.path(), arrival.name().value(), copy);
    return cleaned.changed()
        ? new Checked(cleaned, java.nio.file.Files.size(copy), sha256(copy))
        : new Checked(cleaned, arrival.size(), arrival.sha256());
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Arrival.digest();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream content = java.nio.file.Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Arrival.hex(digest);
  }

  private Mono<Stored> store(Arrival arrival, Checked checked, Path copy, String id) {
    return blobs
        .store(arrival.path(), id)
        .map(blob -> new Blob(blob, arrival.size(), arrival.sha256()))
        .flatMap(original ->
            checked.cleaned().changed()
                ? blobs
                    .store(copy, id)
                    .map(blob ->
                        new Stored(original, new Blob(blob, checked.size(), checked.sha256())))
                : Mono.just(new Stored(original, original)));
  }

  private Mono<StoredFile> insert(
      Arrival arrival, Checked checked, Stored stored, String id, String unit, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Segment> segments = checked.cleaned().segments();
    StoredFile fresh =
        new StoredFile(
            id,
            1,
            unit,
            arrival.name().value(),
            checked.cleaned().kind(),
            checked.cleaned().charset(),
            stored.release(),
            stored.original(),
            checked.cleaned().removed(),
            remarks(arrival, checked.cleaned()),
            segments.stream().mapToInt(segment -> segment.text().length()).sum(),
            new Person(actor.id(), actor.name()),
            now,
            List.of(),
            now.plus(properties.keep()),
            null,
            List.of());
    return files
        .insert(fresh, new FileText(id, segments), Act.of(actor, "file.upload"))
        .delayUntil(kept ->
            kept.original().id().equals(stored.original().id()) ? Mono.empty() : forget(stored));
  }

  /** The same request was being served twice and the other one was faster. */
  private Mono<Void> forget(Stored stored) {
    ObjectId original = stored.original().id();
    return blobs.delete(original).then(blobs.delete(stored.release().id()));
  }

  private static List<Remark> remarks(Arrival arrival, Cleaned cleaned) {
    if (!arrival.name().renamed()) {
      return cleaned.remarks();
    }
    List<Remark> all = new java.util.ArrayList<>(cleaned.remarks());
    all.add(new Remark(Remark.Kind.RENAMED, "文件名含有不允许的字符或过长，已改为“" + arrival.name().value() + "”。"));
    return List.copyOf(all);
  }
}
