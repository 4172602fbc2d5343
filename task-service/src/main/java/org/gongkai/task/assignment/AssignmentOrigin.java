package org.gongkai.task.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit has it.
 *
 * @param term the printed words that named the unit, such as 各乡镇人民政府; null where none did
 * @param expandedOn the day on which the units behind a collective term were looked up
 * @param parentId the assignment of which it is a part
 */
public record AssignmentOrigin(
    Kind kind, @Nullable String term, @Nullable LocalDate expandedOn, @Nullable String parentId) {

  /** The ways in which a unit comes to an assignment. */
  public enum Kind {
    /** The row names the unit. */
    NAMED,
    /** Member of a collective of which all are meant (各…). */
    ALL,
    /** A person has chosen it from a collective of which some are meant (有关…). */
    RELEVANT,
    /** The unit's own key area. */
    SELF_CHOSEN,
    /** Passed on by a unit above or one that guides it. */
    CASCADED
  }

  static AssignmentOrigin named(String term) {
    return new AssignmentOrigin(Kind.NAMED, term, null, null);
  }

  static AssignmentOrigin selfChosen() {
    return new AssignmentOrigin(Kind.SELF_CHOSEN, null, null, null);
  }

  static AssignmentOrigin cascaded(String parentId) {
    return new AssignmentOrigin(Kind.CASCADED, null, null, parentId);
  }
}
