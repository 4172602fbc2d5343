package org.gongkai.task.quota;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A frequency duty (频次要求) of units of a territory.
 *
 * @param taskItemId the content row whose words ask for it
 * @param doubts what the office should look at before it confirms a suggestion
 * @param reason why it was dismissed or ended
 * @param nextPeriod the next one to be judged; null when there is none
 * @param dueOn the day from which that period is judged
 */
public record Quota(
    @BsonId String id,
    long revision,
    State state,
    String territory,
    QuotaContent content,
    @Nullable String taskItemId,
    List<String> doubts,
    @Nullable String reason,
    @Nullable String nextPeriod,
    @Nullable LocalDate dueOn,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Whether it binds. */
  public enum State {
    SUGGESTED("待确认"),
    ACTIVE("执行中"),
    DISMISSED("不采纳"),
    ENDED("已终止");

    private final String label;

    State(String label) {
      this.label = label;
    }
  }

  public Quota {
    doubts = List.copyOf(doubts);
    pending = List.copyOf(pending);
  }

  static Quota suggest(
      String id,
      String territory,
      QuotaContent content,
      @Nullable String taskItemId,
      List<String> doubts) {
    return new Quota(
        id,
        1,
        State.SUGGESTED,
        territory,
        content,
        taskItemId,
        doubts,
        null,
        null,
        null,
        List.of());
  }

  /** Binding at once; what ended before its first day is not judged. */
  static Quota adopt(String id, String territory, QuotaContent content, LocalDate today) {
    return new Quota(
            id, 0, State.ACTIVE, territory, content, null, List.of(), null, null, null, List.of())
        .next(State.ACTIVE, content, null, firstPeriod(content, today));
  }

  Quota confirm(LocalDate today) {
    require(State.SUGGESTED, "确认");
    return next(State.ACTIVE, content, null, firstPeriod(content, today));
  }

  Quota dismiss(String why) {
    require(State.SUGGESTED, "不采纳");
    return next(State.DISMISSED, content, why, null);
  }

  /** The current period is not judged any more. */
  Quota end(String why) {
    require(State.ACTIVE, "终止");
    return next(State.ENDED, content, why, null);
  }

  /** With another content; the periods judged before stay as they are. */
  Quota change(QuotaContent other, LocalDate today) {
    if (state != State.SUGGESTED && state != State.ACTIVE) {
      throw Refusal.illegalTransition("修改", state.label);
    }
    boolean sameTimes =
        other.period() == content.period()
            && other.firstYear() == content.firstYear()
            && nextPeriod != null;
    Period period = sameTimes ? due() : firstPeriod(other, today);
    return next(state, other, reason, state == State.ACTIVE ? period : null);
  }

  /** The period that waits has been judged. */
  Quota judged() {
    Period judged = due();
    return next(state, content, reason, judged == null ? null : judged.next());
  }

  /** The next period to be judged, if any. */
  @Nullable Period due() {
    return nextPeriod == null ? null : Period.of(nextPeriod);
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }

  private static Period firstPeriod(QuotaContent content, LocalDate today) {
    LocalDate start = LocalDate.of(content.firstYear(), 1, 1);
    return content.period().at(start.isAfter(today) ? start : today);
  }

  private void require(State needed, String action) {
    if (state != needed) {
      throw Refusal.illegalTransition(action, state.label);
    }
  }

  private Quota next(
      State state, QuotaContent content, @Nullable String reason, @Nullable Period period) {
    Period open = period != null && content.coversYear(period.year()) ? period : null;
    return new Quota(
        id,
        revision + 1,
        state,
        territory,
        content,
        taskItemId,
        doubts,
        reason,
        open == null ? null : open.code(),
        open == null ? null : open.last().plusDays(1),
        pending);
  }
}
