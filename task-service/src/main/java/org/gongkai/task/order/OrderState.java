package org.gongkai.task.order;

import java.util.EnumSet;
import java.util.Set;

/** How far a rectification order has come. */
public enum OrderState {
  ISSUED("已下达"),
  ACKNOWLEDGED("已签收"),
  RECTIFYING("整改中"),
  SUBMITTED("待复查"),
  CLOSED("已办结"),
  REOPENED("退回重办");

  /** In which the unit owes something, so that it can be late. */
  public static final Set<OrderState> OWED = EnumSet.of(ISSUED, ACKNOWLEDGED, RECTIFYING, REOPENED);

  private final String label;

  OrderState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  boolean isOwed() {
    return OWED.contains(this);
  }
}
