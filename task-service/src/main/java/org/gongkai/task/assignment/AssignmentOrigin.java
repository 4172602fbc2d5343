package org.gongkai.task.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit has it.
 *
 * @param term the printed words that named the unit, such as 各乡镇人民政府; null where none did
 * @param expandedOn the day on which the units behind a collective term were looked up
 * @param parentId the assignment of which it is a part, or which goes on in it
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
    CASCADED,
    /** Left unfinished in an earlier year. */
    CARRIED_OVER
  }

  static AssignmentOrigin named(String term) {
    return new AssignmentOrigin(Kind.NAMED, term, null, null);
  }

  static AssignmentOrigin selfChosen() {
    return new AssignmentOrigin(Kind.SELF_CHOSEN, null, null, null);
  }

  static AssignmentOrigin carriedOver(String earlierId) {
    return new AssignmentOrigin(Kind.CARRIED_OVER, null, null, earlierId);
  }

  static AssignmentOrigin cascaded(String parentId) {
    return new AssignmentOrigin(Kind.CASCADED, null, null, parentId);
  }
}
