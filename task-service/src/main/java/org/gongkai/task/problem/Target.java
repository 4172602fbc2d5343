package org.gongkai.task.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What exactly is wrong (问题对象).
 *
 * @param reference id of the thing within its service
 * @param title for people to read
 */
public record Target(
    @NotNull(message = "请选择对象类型") Kind kind,
    @NotBlank(message = "请填写对象编号") @Size(max = 200, message = "对象编号不超过 200 字") String reference,
    @Size(max = 200, message = "对象名称不超过 200 字") @Nullable String title) {

  /** Kinds of things that can be wrong. */
  public enum Kind {
    UNIT,
    COLUMN,
    CHANNEL,
    ITEM,
    ACCOUNT,
    APPEAL,
    TASK,
    PERSON_IN_CHARGE
  }

  /** The unit as a whole. */
  public static Target unit(String unit) {
    return new Target(Kind.UNIT, unit, null);
  }
}
