package org.gongkai.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to happen from time to time, on one thread. */
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  /** Percent of the written bytes that should be live; below it, live pages are moved together. */
  private static final int FILL_RATE = 50;

  /** Bytes moved in one step. Commits wait for a step, so it must be short. */
  private static final int STEP = 1 << 20;

  private final MVStore store;
  private final GroupCommit commits;
  private final ScheduledExecutorService tasks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("store-housekeeping").daemon().factory());

  Housekeeping(MVStore store, GroupCommit commits) {
    this.store = store;
    this.commits = commits;
  }

  void start(Runnable closeIdleCursors, Runnable deleteExpired) {
    if (store.isPersistent()) {
      every(1000, commits::sync);
      every(100, this::compact);
    }
    every(60_000, closeIdleCursors);
    every(60_000, deleteExpired);
  }

  private void every(long milliseconds, Runnable task) {
    tasks.scheduleWithFixedDelay(
        () -> guarded(task), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  private void guarded(Runnable task) {
    try {
      if (!store.isClosed()) {
        task.run();
      }
    } catch (RuntimeException e) {
      log.error("housekeeping failed", e); // the next run may succeed
    }
  }

  /** Moves the live pages of mostly dead chunks, so that these can be freed. */
  private void compact() {
    if (store.compact(FILL_RATE, STEP)) {
      commits.write(() -> true);
    }
  }

  void stop() {
    tasks.shutdown();
    try {
      tasks.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
