package org.gongkai.task.assignment;

import org.gongkai.task.plan.ItemUnit;

/** A unit's part in the work. */
public enum AssignmentPart {
  /** 牵头 */
  LEAD,
  /** 配合 */
  CO_RESPONSIBLE,
  /** The text does not tell leading from helping units. */
  RESPONSIBLE,
  /** 指导督促: the unit is guided in it by another that stands beside its own line. */
  GUIDE;

  static AssignmentPart of(ItemUnit.Part part) {
    return switch (part) {
      case LEAD -> LEAD;
      case CO_RESPONSIBLE -> CO_RESPONSIBLE;
      case RESPONSIBLE -> RESPONSIBLE;
    };
  }
}
