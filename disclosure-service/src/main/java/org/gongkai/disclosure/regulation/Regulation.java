package org.gongkai.disclosure.regulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A regulation under watch.
 *
 * @param source where the national text comes from
 * @param national null until it has been brought in
 */
public record Regulation(
    @BsonId String id,
    long revision,
    String name,
    String source,
    String unit,
    @Nullable National national,
    List<Shown> targets,
    @Nullable Instant lastCompared,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** Where a text is shown to the public. */
  public enum Target {
    PORTAL("政府门户网站"),
    SERVICE_PLATFORM("一体化政务服务平台");

    private final String label;

    Target(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** How a target stands towards the national text; the worst comes last. */
  public enum State {
    UNKNOWN("尚无国家文本"),
    SAME("一致"),
    UPDATED("已更新"),
    OUTDATED("需更新");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** The text that counts. */
  public record National(String version, LocalDate date, String text, Person by, Instant at) {}

  /**
   * What a target shows.
   *
   * @param itemId of the public item, or null
   * @param text given by hand, or null
   */
  public record Shown(
      Target target,
      @Nullable String itemId,
      @Nullable String text,
      State state,
      int differences,
      @Nullable Instant updatedAt) {

    private Shown compared(String local, National national) {
      int found = Comparison.differences(local, national.text()).size();
      boolean same = Comparison.isSame(local, national.text());
      boolean fresh = state == State.UNKNOWN || state == State.SAME;
      State next = same ? (fresh ? State.SAME : State.UPDATED) : State.OUTDATED;
      return new Shown(target, itemId, text, next, found, updatedAt);
    }
  }

  static Regulation watch(
      String id, String name, String source, String unit, List<Target> targets, Instant at) {
    List<Shown> shown =
        targets.stream()
            .distinct()
            .map(target -> new Shown(target, null, null, State.UNKNOWN, 0, null))
            .toList();
    return new Regulation(id, 1, name, source, unit, null, shown, null, at, List.of());
  }

  Regulation brought(National text, Instant at) {
    return next(text, targets, lastCompared, at);
  }

  /** With another text at one of its targets; a new one is added. */
  Regulation shown(Target target, @Nullable String itemId, @Nullable String text, Instant at) {
    List<Shown> next = new ArrayList<>();
    State before = State.UNKNOWN;
    for (Shown one : targets) {
      if (one.target() == target) {
        before = one.state();
      } else {
        next.add(one);
      }
    }
    next.add(new Shown(target, itemId, text, before, 0, at));
    return next(national, next, lastCompared, at);
  }

  /**
   * The same when nothing is another.
   *
   * @param texts by target; what is missing there is empty
   */
  Regulation compared(Map<Target, String> texts, Instant at) {
    National counts = national;
    if (counts == null) {
      return this;
    }
    List<Shown> next =
        targets.stream()
            .map(one -> one.compared(texts.getOrDefault(one.target(), ""), counts))
            .toList();
    return next.equals(targets) && lastCompared != null ? this : next(counts, next, at, at);
  }

  /** As its worst target. */
  State state() {
    return targets.stream().map(Shown::state).max(State::compareTo).orElse(State.UNKNOWN);
  }

  private Regulation next(
      @Nullable National text, List<Shown> shown, @Nullable Instant compared, Instant at) {
    return new Regulation(id, revision + 1, name, source, unit, text, shown, compared, at, pending);
  }
}
