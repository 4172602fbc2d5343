package org.gongkai.disclosure.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.migration.source.SourceKind;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One import from upload to report. Acts of people and the end change the revision; progress and
 * lease, which change all the time, do not.
 *
 * @param column for rows that name none
 * @param screening of an import from before it was kept: none
 * @param from the old system's name, for everybody to read
 * @param position rows that are done, whatever became of them
 * @param ignored fields that nobody reads
 * @param problem why the file as a whole could not be read; Chinese
 * @param attempts how often the job was taken up since it last got on
 */
public record ImportJob(
    @BsonId String id,
    long revision,
    State state,
    boolean dryRun,
    String unit,
    String actorUnit,
    String column,
    ItemType type,
    ScreeningMode screening,
    String from,
    Source source,
    Counts counts,
    long position,
    List<Ignored> ignored,
    @Nullable String problem,
    Person createdBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Lease lease,
    int attempts,
    List<PendingEvent> pending)
    implements Aggregate {

  public ImportJob {
    screening = screening == null ? ScreeningMode.OFF : screening;
  }

  /** How far it is. */
  public enum State {
    RECEIVED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isOpen() {
      return this == RECEIVED || this == RUNNING;
    }
  }

  /**
   * What was sent.
   *
   * @param size in bytes
   * @param sha256 lower-case hexadecimal
   */
  public record Source(@Nullable String name, SourceKind kind, long size, String sha256) {}

  /** Which instance works on it, and until when nobody else may. */
  public record Lease(@Nullable String owner, Instant until) {

    static final Lease FREE = new Lease(null, Instant.EPOCH);
  }

  /** A field that nobody reads. */
  public record Ignored(String field, long rows) {}

  static ImportJob received(
      String id, ImportRequest request, String unit, Source source, Actor actor, Instant at) {
    return new ImportJob(
        id,
        1,
        State.RECEIVED,
        request.dryRun(),
        unit,
        actor.unit(),
        request.column(),
        request.type(),
        request.screening(),
        request.from(),
        source,
        Counts.NONE,
        0,
        List.of(),
        null,
        new Person(actor.id(), actor.name()),
        at,
        null,
        null,
        Lease.FREE,
        0,
        List.of());
  }

  /** Every row is judged. */
  ImportJob done(Progress progress, Instant at) {
    return state == State.RUNNING ? ended(State.DONE, progress, null, at) : this;
  }

  /** The file as a whole cannot be read further. */
  ImportJob failed(Progress progress, String why, Instant at) {
    return state == State.RUNNING ? ended(State.FAILED, progress, why, at) : this;
  }

  /** No further rows are taken in. */
  ImportJob cancelled(Instant at) {
    if (!state.isOpen()) {
      throw Refusal.illegalTransition("取消导入", state);
    }
    return ended(State.CANCELLED, progress(), null, at);
  }

  Progress progress() {
    return new Progress(position, counts, ignored);
  }

  private ImportJob ended(State end, Progress progress, @Nullable String why, Instant at) {
    return new ImportJob(
        id,
        revision + 1,
        end,
        dryRun,
        unit,
        actorUnit,
        column,
        type,
        screening,
        from,
        source,
        progress.counts(),
        progress.position(),
        progress.ignored(),
        why,
        createdBy,
        createdAt,
        startedAt,
        at,
        Lease.FREE,
        attempts,
        pending);
  }

  /** How far the rows are done. */
  record Progress(long position, Counts counts, List<Ignored> ignored) {

    static List<Ignored> listed(Map<String, Long> fields) {
      return fields.entrySet().stream()
          .map(each -> new Ignored(each.getKey(), each.getValue()))
          .toList();
    }
  }
}
