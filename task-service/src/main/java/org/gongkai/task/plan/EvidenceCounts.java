package org.gongkai.task.plan;

/** How many pieces of evidence an item has, by what the office has made of them. */
public record EvidenceCounts(int proposed, int accepted) {

  public static final EvidenceCounts NONE = new EvidenceCounts(0, 0);
}
