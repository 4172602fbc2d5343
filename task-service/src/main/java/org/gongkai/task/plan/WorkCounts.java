package org.gongkai.task.plan;

/**
 * What the units that a row is assigned to have made of it. Cancelled and carried-over assignments
 * and what units pass on to units below them are not counted.
 *
 * @param assigned to how many units
 * @param accepted of these, who took it on or is further
 * @param disputed who says that it is not theirs
 * @param reported who says that it is done and waits for the check
 * @param completed who has been checked
 * @param unresolved printed names behind which nobody has put units yet
 */
public record WorkCounts(
    int assigned, int accepted, int disputed, int reported, int completed, int unresolved) {

  public static final WorkCounts NONE = new WorkCounts(0, 0, 0, 0, 0, 0);

  ItemStatus status() {
    boolean allKnown = assigned > 0 && unresolved == 0;
    if (allKnown && completed == assigned) {
      return ItemStatus.COMPLETED;
    }
    if (allKnown && completed + reported == assigned) {
      return ItemStatus.DONE_PENDING_CHECK;
    }
    return completed + reported > 0 ? ItemStatus.IN_PROGRESS : ItemStatus.NOT_STARTED;
  }
}
