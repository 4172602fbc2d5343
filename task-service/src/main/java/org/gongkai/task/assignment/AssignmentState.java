package org.gongkai.task.assignment;

import java.util.EnumSet;
import java.util.Set;

/** How far a unit is with what it was given. Being overdue follows from the clock. */
public enum AssignmentState {
  /** Given to the unit, which has not answered yet. */
  ASSIGNED("待签收"),
  /** The unit takes it on. */
  ACCEPTED("已签收"),
  /** The unit says with a reason that it is not its work; the office has to decide. */
  DISPUTED("有异议"),
  /** The unit has named measures or a person. */
  IN_PROGRESS("办理中"),
  /** The unit says that it is done; the office has to check. */
  DONE_PENDING_CHECK("待核查"),
  /** Checked: it is done. */
  COMPLETED("已完成"),
  /** Checked: it is not done. */
  SENT_BACK("已退回"),
  /** Its row was taken out of the plan. */
  CANCELLED("已取消"),
  /** Left over from its year and given again in the next. */
  CARRIED_OVER("已结转");

  /** Whose day can pass: the unit still owes something. */
  public static final Set<AssignmentState> OWED =
      EnumSet.of(ASSIGNED, ACCEPTED, DISPUTED, IN_PROGRESS, SENT_BACK);

  /** Nothing more happens to them. */
  public static final Set<AssignmentState> CLOSED = EnumSet.of(COMPLETED, CANCELLED, CARRIED_OVER);

  /** The unit is at work or can begin. */
  static final Set<AssignmentState> WORKED_ON = EnumSet.of(ACCEPTED, IN_PROGRESS, SENT_BACK);

  private final String label;

  AssignmentState(String label) {
    this.label = label;
  }

  public boolean isOwed() {
    return OWED.contains(this);
  }

  public boolean isClosed() {
    return CLOSED.contains(this);
  }

  /** The Chinese word that staff see. */
  public String label() {
    return label;
  }
}
