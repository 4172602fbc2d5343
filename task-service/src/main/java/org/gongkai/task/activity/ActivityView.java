package org.gongkai.task.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A record as staff see it today. */
record ActivityView(
    String id,
    Activity.State state,
    ActivityContent content,
    @Nullable String unitName,
    Source source,
    @Nullable String itemId,
    List<FollowUpView> followUps,
    List<StepView> history,
    String recordedBy,
    Instant recordedAt,
    long revision,
    List<String> allowedActions) {

  /** Who made the record. */
  enum Source {
    PERSON,
    PUBLISHED_ITEM,
    INSPECTION
  }

  /** What is left to be done. */
  record FollowUpView(
      int number,
      String text,
      String unit,
      @Nullable String unitName,
      @Nullable LocalDate dueDate,
      FollowUp.State state,
      boolean overdue,
      @Nullable String note,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String assignmentId,
      List<String> allowedActions) {

    static FollowUpView of(FollowUp followUp, boolean recorded, Reach reach, LocalDate today) {
      boolean mine = recorded && followUp.isOpen() && mayRecord(reach, followUp.unit());
      return new FollowUpView(
          followUp.number(),
          followUp.text(),
          followUp.unit(),
          reach.tree().name(followUp.unit()),
          followUp.dueDate(),
          followUp.state(),
          followUp.isOverdue(today),
          followUp.note(),
          followUp.decidedBy(),
          followUp.decidedAt(),
          followUp.assignmentId(),
          mine ? List.of("done", "cancel", "assign") : List.of());
    }
  }

  /** What was done to the record. */
  record StepView(String action, String by, Instant at, @Nullable String reason) {

    static StepView of(Activity.Step step) {
      return new StepView(step.action(), step.name(), step.at(), step.reason());
    }
  }

  static ActivityView of(Activity activity, Reach reach, LocalDate today) {
    UnitTree tree = reach.tree();
    boolean recorded = activity.isRecorded();
    Activity.Step first = activity.history().getFirst();
    boolean mine = recorded && mayRecord(reach, activity.content().unit());
    return new ActivityView(
        activity.id(),
        activity.state(),
        activity.content(),
        tree.name(activity.content().unit()),
        source(activity),
        activity.itemId(),
        activity.followUps().stream()
            .map(each -> FollowUpView.of(each, recorded, reach, today))
            .toList(),
        activity.history().stream().map(StepView::of).toList(),
        first.name(),
        first.at(),
        activity.revision(),
        mine ? List.of("correct", "withdraw") : List.of());
  }

  private static Source source(Activity activity) {
    if (activity.itemId() != null) {
      return Source.PUBLISHED_ITEM;
    }
    boolean byItself = activity.history().getFirst().by().startsWith("service:");
    return byItself ? Source.INSPECTION : Source.PERSON;
  }

  private static boolean mayRecord(Reach reach, String unit) {
    return Recording.isOpenTo(reach.actor()) && reach.handles(unit);
  }
}
