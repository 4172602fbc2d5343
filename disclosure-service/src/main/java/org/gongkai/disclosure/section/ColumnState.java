package org.gongkai.disclosure.section;

import org.gongkai.disclosure.duty.Light;

/** How a column stands on a day. */
public enum ColumnState {
  CURRENT("按时更新", Light.GREEN),
  DUE_SOON("即将到期", Light.YELLOW),
  STALE("逾期未更新", Light.RED),
  /** Empty though it must not be. */
  BLANK("空白栏目", Light.RED),
  /** Empty, which is allowed. */
  EMPTY("暂无内容", Light.GREEN),
  /** Something is in it, and no term is set. */
  FREE("按需更新", Light.GREEN);

  private final String label;
  private final Light light;

  ColumnState(String label, Light light) {
    this.label = label;
    this.light = light;
  }

  public String label() {
    return label;
  }

  public Light light() {
    return light;
  }
}
