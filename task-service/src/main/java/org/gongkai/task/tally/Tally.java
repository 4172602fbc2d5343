package org.gongkai.task.tally;

import java.time.Instant;

/** What has been counted of many documents, as one small one. */
public interface Tally {

  String id();

  /** Counts the changes, from 1. */
  long revision();

  Instant changedAt();

  /** Whether another count has led to the same numbers. */
  boolean counts(Tally other);
}
