package org.gongkai.disclosure.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.file.FileIntake;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Migration;
import org.gongkai.disclosure.item.TakenValues;
import org.gongkai.disclosure.migration.ImportJob.Progress;
import org.gongkai.disclosure.migration.source.BrokenSource;
import org.gongkai.disclosure.migration.source.Row;
import org.gongkai.disclosure.migration.source.Rows;
import org.gongkai.disclosure.migration.source.SourceFile;
import org.gongkai.disclosure.screening.MigratedScreening;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/** Works through one import, batch by batch, from where the last attempt got to. */
@Component
class Importing {

  private final ImportJobs jobs;
  private final Uploads uploads;
  private final Items items;
  private final TakenValues values;
  private final Editions editions;
  private final Units units;
  private final Columns columns;
  private final Visible visible;
  private final Files files;
  private final FileIntake fileIntake;
  private final MigratedScreening migratedScreening;
  private final ImportProperties properties;
  private final Scheduler bulk;
  private final Clock clock;

  Importing(
      ImportJobs jobs,
      Uploads uploads,
      Items items,
      TakenValues values,
      Editions editions,
      Units units,
      Columns columns,
      Visible visible,
      Files files,
      FileIntake fileIntake,
      MigratedScreening migratedScreening,
      ImportProperties properties,
      Scheduler bulkThreads,
      Clock clock) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.items = items;
    this.values = values;
    this.editions = editions;
    this.units = units;
    this.columns = columns;
    this.visible = visible;
    this.files = files;
    this.fileIntake = fileIntake;
    this.migratedScreening = migratedScreening;
    this.properties = properties;
    this.bulk = bulkThreads;
    this.clock = clock;
  }

  /** Completes when it is done, or has become somebody else's. */
  Mono<Void> run(ImportJob job, String owner) {
    if (job.attempts() > properties.attempts()) {
      return failed(job, job.progress(), "多次尝试都没有完成，请检查文件后重新导入。");
    }
    Mono<Path> file = uploads.temporary();
    return Mono.usingWhen(
        file,
        copy ->
            uploads
                .fetch(job.id(), copy)
                .then(units.tree())
                .flatMap(tree -> work(job, owner, copy, tree)),
        uploads::delete);
  }

  private Mono<Void> work(ImportJob job, String owner, Path file, UnitTree tree) {
    AtomicReference<Progress> reached = new AtomicReference<>(job.progress());
    return Flux.using(
            () -> SourceFile.open(file, job.source().kind(), job.source().name()),
            rows -> batches(job, owner, rows, tree, reached),
            Importing::close)
        .subscribeOn(bulk)
        .all(mine -> mine)
        .flatMap(mine -> mine ? done(job, reached.get()) : Mono.empty())
        .onErrorResume(
            BrokenSource.class,
            broken -> failed(job, reached.get(), String.valueOf(broken.getMessage())));
  }

  private Flux<Boolean> batches(
      ImportJob job, String owner, Rows rows, UnitTree tree, AtomicReference<Progress> reached) {
    Actor actor =
        new Actor(job.createdBy().id(), job.createdBy().name(), job.actorUnit(), Set.of());
    Act act = new Act(actor, "migrate", "导入 " + job.id());
    Migration origin = new Migration(job.from(), job.id(), now(), job.createdBy());
    String unitName = tree.name(job.unit());
    Intake intake = new Intake(items, values, visible, files, bulk, act, origin, unitName);
    Attaching attaching = new Attaching(rows, job, fileIntake, uploads, bulk, actor);
    Suspicions screening = new Suspicions(migratedScreening, job.screening(), bulk);
    Classifying classifying = new Classifying(job, items, values, editions, intake, act);
    return Flux.<Row>generate(sink -> next(rows, sink))
        .map(row ->
            Judging.judge(row, job, columns, unitName, properties.bodyLimit().toBytes(), clock))
        .filter(candidate -> isLeft(candidate, job, classifying))
        .bufferUntil(new Portion(properties.batch(), properties.batchText(), visible::share))
        .concatMap(
            batch -> {
              boolean again = reached.get().position() == job.position();
              return visible
                  .room(properties.window(), properties.windowText())
                  .then(Mono.defer(() -> attaching.attach(batch)))
                  .flatMap(screening::screened)
                  .flatMap(judged -> classifying.take(judged, again))
                  .flatMap(done -> noted(job, owner, done, reached));
            },
            1)
        .takeUntil(mine -> !mine)
        .doOnComplete(() ->
            reached.updateAndGet(last ->
                new Progress(last.position(), last.counts(), Progress.listed(rows.ignored()))));
  }

  /** Rows before the checkpoint are read again only to know what the file has said. */
  private static boolean isLeft(Candidate candidate, ImportJob job, Classifying classifying) {
    if (candidate.row().number() > job.position()) {
      return true;
    }
    classifying.pass(candidate);
    return false;
  }

  private Mono<Boolean> noted(
      ImportJob job, String owner, Batch batch, AtomicReference<Progress> reached) {
    Progress last = reached.get();
    Progress next =
        new Progress(
            last.position() + batch.rows().size(), batch.addedTo(last.counts()), last.ignored());
    return jobs.report(batch.report(job.id()))
        .then(jobs.reached(job.id(), owner, next, now().plus(properties.lease())))
        .doOnNext(mine -> reached.set(next));
  }

  private Mono<Void> done(ImportJob job, Progress progress) {
    return jobs.change(job.id(), ended(job), open -> open.done(progress, now()))
        .then(uploads.delete(job.id()));
  }

  private Mono<Void> failed(ImportJob job, Progress progress, String why) {
    return jobs.change(job.id(), ended(job), open -> open.failed(progress, why, now()))
        .then(uploads.delete(job.id()));
  }

  private static Act ended(ImportJob job) {
    Actor actor =
        new Actor(job.createdBy().id(), job.createdBy().name(), job.actorUnit(), Set.of());
    return Act.of(actor, "finish-import");
  }

  private static void next(Rows rows, SynchronousSink<Row> sink) {
    try {
      Row row = rows.next();
      if (row == null) {
        sink.complete();
      } else {
        sink.next(row);
      }
    } catch (IOException | BrokenSource failed) {
      sink.error(failed);
    }
  }

  private static void close(Rows rows) {
    try {
      rows.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
