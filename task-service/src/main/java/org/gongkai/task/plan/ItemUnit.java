package org.gongkai.task.plan;

import org.jspecify.annotations.Nullable;

/**
 * A responsible unit of an item.
 *
 * @param text as printed
 * @param part what the text says that it does
 * @param collective a term for many units, such as 各乡镇
 * @param unitId the unit of the directory, when exactly one bears the name
 */
public record ItemUnit(String text, Part part, boolean collective, @Nullable String unitId) {

  /** A unit's part in the work. */
  public enum Part {
    /** 牵头 */
    LEAD,
    /** 配合 */
    CO_RESPONSIBLE,
    /** The text does not tell leading from helping units. */
    RESPONSIBLE
  }
}
