package org.gongkai.disclosure.library;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * How far the library knows what is public of one document. Each public change is told; of changes
 * that come faster than the library takes them the last one is.
 *
 * @param id of the item
 * @param log the last {@link #LINES} steps
 */
public record Submission(
    @BsonId String id,
    long revision,
    State state,
    Told what,
    Tries tries,
    Known known,
    List<Line> log,
    Instant updatedAt,
    List<PendingEvent> pending)
    implements Aggregate {

  static final int LINES = 20;

  /** Where it stands. */
  public enum State {
    PENDING("待报送"),
    /** Handed over; the receipt is still to come. */
    SENT("已报送，待回执"),
    ACKED("已入库"),
    FAILED("报送失败");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /** What has happened to the document. */
  public enum Kind {
    PUBLISHED("发布"),
    CHANGED("变更"),
    /** Repealed or expired; its text stays public. */
    ENDED("废止或失效"),
    WITHDRAWN("撤下");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }

    static Kind of(@Nullable Validity validity, boolean knownThere) {
      return validity == Validity.REPEALED || validity == Validity.EXPIRED
          ? ENDED
          : knownThere ? CHANGED : PUBLISHED;
    }
  }

  /**
   * @param count since the last change
   * @param nextAt null while nobody has to try
   * @param failure of the last one
   */
  public record Tries(int count, @Nullable Instant nextAt, @Nullable String failure) {}

  /** One step. */
  public record Line(
      State state, Kind kind, long publicRevision, @Nullable String detail, Instant at) {}

  static Submission queued(LibraryNews news, boolean withdrawn, Instant at) {
    Told what = Told.of(news, withdrawn, false);
    Line first = new Line(State.PENDING, what.kind(), what.publicRevision(), null, at);
    return new Submission(
        news.id(),
        1,
        State.PENDING,
        what,
        new Tries(0, at, null),
        Known.NOTHING,
        List.of(first),
        at,
        List.of());
  }

  /** The same when it is known already. */
  Submission changed(LibraryNews news, boolean withdrawn, Instant at) {
    if (news.revision() <= what.publicRevision()) {
      return this;
    }
    Told newer = Told.of(news, withdrawn, known.publicRevision() != null);
    return new Submission(
            id, revision, state, newer, new Tries(0, at, null), known, log, at, pending)
        .step(State.PENDING, new Tries(0, at, null), known, null, at);
  }

  /** Somebody is sending it; should he die, it is sent again after the lease. */
  Submission claimed(Instant now, Duration lease) {
    return tries(new Tries(tries.count() + 1, now.plus(lease), tries.failure()));
  }

  /** It cannot be told yet, since readers do not see it either. */
  Submission putOff(Instant until) {
    return tries(new Tries(tries.count() - 1, until, tries.failure()));
  }

  /**
   * What came of telling the library of a public state. When the document has changed meanwhile,
   * the newer state is still to be told.
   *
   * @param retryAt when to try again, should that help; null for not any more, or no need to
   */
  Submission told(Told told, Outcome outcome, @Nullable Instant retryAt, Instant at) {
    if (told.publicRevision() > what.publicRevision()) {
      return new Submission(id, revision, state, told, tries, known, log, updatedAt, pending)
          .told(told, outcome, retryAt, at);
    }
    String said = outcome.detail();
    if (outcome.fate() == Outcome.Fate.ACCEPTED) {
      return acked(told.publicRevision(), said, at);
    }
    if (isNewerThan(told.publicRevision())) {
      return tries(new Tries(tries.count(), at, tries.failure()));
    }
    if (outcome.fate() == Outcome.Fate.TAKEN) {
      return step(State.SENT, new Tries(tries.count(), null, null), known.handedOver(at), said, at);
    }
    State to = retryAt == null ? State.FAILED : State.PENDING;
    return step(to, new Tries(tries.count(), retryAt, said), known, said, at);
  }

  /** The library has taken that state. */
  Submission acked(long told, @Nullable String number, Instant at) {
    Known has = known.taken(told, number, at);
    return isNewerThan(told)
        ? step(state, new Tries(tries.count(), at, tries.failure()), has, number, at)
        : step(State.ACKED, new Tries(tries.count(), null, null), has, number, at);
  }

  /** The library does not want that state; the same again would not help. */
  Submission refused(long told, String why, Instant at) {
    return isNewerThan(told)
        ? this
        : step(State.FAILED, new Tries(tries.count(), null, why), known, why, at);
  }

  /** Once more, because a person says so. */
  Submission again(String why, Instant at) {
    if (state == State.PENDING) {
      throw Refusal.illegalTransition("重新报送", state.label());
    }
    return step(State.PENDING, new Tries(0, at, null), known, why, at);
  }

  /** What the library is told when readers see this. */
  Told now(PublicRecord shown) {
    return what.now(shown, known.publicRevision() != null);
  }

  private boolean isNewerThan(long told) {
    return told < what.publicRevision();
  }

  private Submission tries(Tries next) {
    return new Submission(id, revision + 1, state, what, next, known, log, updatedAt, pending);
  }

  private Submission step(State to, Tries next, Known has, @Nullable String detail, Instant at) {
    List<Line> lines = new ArrayList<>(log);
    lines.add(new Line(to, what.kind(), what.publicRevision(), detail, at));
    List<Line> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    return new Submission(id, revision + 1, to, what, next, has, List.copyOf(last), at, pending);
  }
}
