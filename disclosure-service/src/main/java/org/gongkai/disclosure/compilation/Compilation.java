package org.gongkai.disclosure.compilation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Public items bound into one volume. Once published it is never changed.
 *
 * @param items their ids, in the order of the volume
 * @param volume what was built last; null before
 * @param claimedUntil until when an instance is building it
 */
public record Compilation(
    @BsonId String id,
    long revision,
    String unit,
    Cover cover,
    List<String> items,
    State state,
    @Nullable String failure,
    @Nullable Volume volume,
    @Nullable Instant claimedUntil,
    @Nullable Person publishedBy,
    @Nullable Instant publishedAt,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** Longer than any volume takes; then another instance tries. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  /** How far a volume is. */
  public enum State {
    DRAFT("编选"),
    BUILDING("生成中"),
    BUILT("已生成"),
    FAILED("生成失败"),
    PUBLISHED("已发布");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** The files with what they hold. */
  public record Volume(List<Bound> bound, List<VolumeFile> files, Instant builtAt) {}

  /**
   * An item as it was bound.
   *
   * @param page its first one
   */
  public record Bound(String itemId, String title, int edition, String contentHash, int page) {}

  /**
   * @param size in bytes
   */
  public record VolumeFile(
      String name, String mediaType, long size, String sha256, ObjectId blob) {}

  static Compilation open(String id, String unit, Cover cover, List<String> items, Instant at) {
    return new Compilation(
        id, 1, unit, cover, items, State.DRAFT, null, null, null, null, null, at, List.of());
  }

  /** With other contents; what was built before no longer counts. */
  Compilation edit(Cover next, List<String> chosen, Instant at) {
    requireIdle("修改");
    return next(next, chosen, State.DRAFT, null, null, null, at);
  }

  Compilation build(Instant at) {
    requireIdle("生成");
    return next(cover, items, State.BUILDING, null, null, null, at);
  }

  /** The same when somebody else is at it. */
  Compilation claim(Instant at) {
    boolean free = state == State.BUILDING && (claimedUntil == null || claimedUntil.isBefore(at));
    return free ? next(cover, items, state, null, null, at.plus(CLAIM), at) : this;
  }

  Compilation built(Volume made, Instant at) {
    return state == State.BUILDING ? next(cover, items, State.BUILT, null, made, null, at) : this;
  }

  Compilation failed(String why, Instant at) {
    return state == State.BUILDING ? next(cover, items, State.FAILED, why, null, null, at) : this;
  }

  Compilation publish(Actor by, Instant at) {
    if (state != State.BUILT) {
      throw Refusal.illegalTransition("发布汇编", state.label());
    }
    return new Compilation(
        id,
        revision + 1,
        unit,
        cover,
        items,
        State.PUBLISHED,
        null,
        volume,
        null,
        new Person(by.id(), by.name()),
        at,
        at,
        pending);
  }

  private void requireIdle(String act) {
    if (state == State.PUBLISHED || state == State.BUILDING) {
      throw Refusal.illegalTransition(act + "汇编", state.label());
    }
  }

  private Compilation next(
      Cover front,
      List<String> chosen,
      State then,
      @Nullable String why,
      @Nullable Volume made,
      @Nullable Instant claim,
      Instant at) {
    return new Compilation(
        id, revision + 1, unit, front, chosen, then, why, made, claim, null, null, at, pending);
  }
}
