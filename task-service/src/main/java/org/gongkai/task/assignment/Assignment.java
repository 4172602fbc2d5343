package org.gongkai.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.plan.ItemDeadline;
import org.jspecify.annotations.Nullable;

/**
 * One content row given to one unit (责任分派).
 *
 * @param supervisor the unit that checks it: that of the plan, or the one that has passed it on
 * @param leadSuggested named first where the text marks no lead; only the office makes it one
 * @param setDay a day of its own that somebody has set; null while it has the day of its row
 * @param handover to whom the office has moved it and who may not have it yet; null otherwise
 * @param doneOn the day on which the unit has said that it is done
 * @param closedOn the day on which it reached a state in which nothing is owed any more
 * @param owedOn the last day in time, as long as it is owed; absent otherwise
 * @param nextRemindOn the first day on which the clock may have something to say about it
 * @param uncountedSince set until row, parent and tally have counted this state
 * @param place the order of lists: plan, row, unit
 */
public record Assignment(
    @BsonId String id,
    long revision,
    AssignmentState state,
    AssignedTask task,
    String unitId,
    String supervisor,
    AssignmentPart part,
    boolean leadSuggested,
    AssignmentOrigin origin,
    ItemDeadline deadline,
    @Nullable SetDay setDay,
    @Nullable Handover handover,
    Work work,
    ChildCounts children,
    List<Decision> history,
    LocalDate openedOn,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate owedOn,
    @Nullable LocalDate nextRemindOn,
    @Nullable Instant uncountedSince,
    String place,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String CHANGED = "task.assignment.changed.v1";

  /** The action by which a unit sets itself a key area. */
  static final String CHOOSE = "choose";

  /** The action of an amendment that leaves the unit out. */
  static final String TAKE_AWAY = "cancel";

  public Assignment {
    children = Objects.requireNonNullElse(children, ChildCounts.NONE);
    history = List.copyOf(history);
    pending = List.copyOf(pending);
  }

  /** One per content row and unit, so that opening twice leads here. */
  public static String id(String taskItemId, String unitId) {
    return NewId.derived("assignment", taskItemId, unitId).value();
  }

  /** Of a part that the holder of another assignment passes on. */
  static String childId(String parentId, String unitId) {
    return NewId.derived("assignment-part", parentId, unitId).value();
  }

  public @Nullable String planId() {
    return task.planId();
  }

  public String planUnit() {
    return task.planUnit();
  }

  public int year() {
    return task.year();
  }

  public @Nullable String taskItemId() {
    return task.taskItemId();
  }

  public int row() {
    return task.row();
  }

  public String name() {
    return task.name();
  }

  public String text() {
    return task.text();
  }

  public @Nullable String person() {
    return work.person();
  }

  public @Nullable LocalDate dueDate() {
    return work.dueDate();
  }

  public List<Measure> measures() {
    return work.measures();
  }

  /**
   * The last day in time: the named day, or the end of the year for what goes on all year. Null
   * while a person has still to name one.
   */
  public @Nullable LocalDate dueOn() {
    boolean closesWithYear =
        deadline.allYear() || deadline.date() == null && deadline.kind().equals("EACH_PERIOD");
    return closesWithYear ? LocalDate.of(year(), 12, 31) : deadline.date();
  }

  /** What its row says, also where somebody has set another day. */
  ItemDeadline planDeadline() {
    SetDay own = ownDay();
    return own == null ? deadline : own.planned();
  }

  /** The day of its own that it has to keep; null while it has the day of its row. */
  @Nullable SetDay ownDay() {
    return setDay == null || setDay.replaced() ? null : setDay;
  }

  /**
   * Whether somebody has set its day before such days were marked: the words of the row are the
   * same, its day is not.
   */
  boolean hasUnmarkedDay(ItemDeadline row) {
    return setDay == null
        && Objects.equals(deadline.text(), row.text())
        && !Objects.equals(deadline.date(), row.date())
        && history.stream().anyMatch(step -> step.action().equals("deadline"));
  }

  /** Nobody can tell when it is late before the office has set a day. */
  public boolean needsDeadline() {
    return dueOn() == null;
  }

  /** Owed although its day has passed; a day before it was given is overdue at once. */
  public boolean isOverdue(LocalDate today) {
    return owedOn != null && owedOn.isBefore(today);
  }

  /** Done by its day, or not done and its day not over. */
  public boolean isOnTime(LocalDate today) {
    LocalDate due = dueOn();
    return due == null || !Objects.requireNonNullElse(doneOn, today).isAfter(due);
  }

  /** Its row did not name the unit any more; moved to another unit it is not taken away. */
  boolean isTakenAway() {
    return state == AssignmentState.CANCELLED && history.getLast().action().equals(TAKE_AWAY);
  }

  /** A key area that the unit has chosen, not one that a meeting has given it. */
  boolean isOwnChoice() {
    return origin.kind() == AssignmentOrigin.Kind.SELF_CHOSEN
        && history.getFirst().action().equals(CHOOSE);
  }

  /** Counts for its row: not passed on from another one, and not taken away. */
  boolean countsForRow() {
    return origin.kind() != AssignmentOrigin.Kind.CASCADED && countsForParent();
  }

  boolean countsForParent() {
    return state != AssignmentState.CANCELLED && state != AssignmentState.CARRIED_OVER;
  }
}
