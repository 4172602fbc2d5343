package org.gongkai.disclosure.completeness;

/** How a unit stands in one class of content. */
enum CellState {
  /** Something in force, renewed in its time. */
  CURRENT("有现行内容"),
  /** In force, but older than its column allows. */
  STALE("逾期未更新"),
  /** All of it has been repealed or has expired. */
  ENDED("内容已失效"),
  MISSING("没有内容"),
  /** The unit has said why there can be none. */
  NOT_CONCERNED("不涉及");

  private final String label;

  CellState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
