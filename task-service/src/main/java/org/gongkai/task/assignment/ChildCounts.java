package org.gongkai.task.assignment;

/**
 * What has become of the parts that were passed on; cancelled ones are not counted.
 *
 * @param reported done as the unit says, to be checked
 */
public record ChildCounts(int total, int reported, int completed) {

  static final ChildCounts NONE = new ChildCounts(0, 0, 0);

  /** How many are not completed yet. */
  public int open() {
    return total - completed;
  }
}
