package org.gongkai.store;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Runs writes so that each is whole and in the file when it returns. Writes share the gate; a
 * commit has it alone, so it never holds half a write. One of the waiting writers commits for all
 * that have finished.
 */
final class GroupCommit {

  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final AtomicLong finished = new AtomicLong();
  private final AtomicBoolean failed = new AtomicBoolean();
  private final Object committing = new Object();
  private final MVStore store;
  private final Consumer<StoreFailure> onFailure;
  private long durable; // guarded by committing

  GroupCommit(MVStore store, Consumer<StoreFailure> onFailure) {
    this.store = store;
    this.onFailure = onFailure;
  }

  <T> T write(Supplier<T> operation) {
    T result;
    long ticket;
    gate.readLock().lock();
    try {
      result = operation.get();
    } finally {
      ticket = finished.incrementAndGet(); // a refused command may have written some documents
      gate.readLock().unlock();
    }
    synchronized (committing) {
      if (durable < ticket) {
        durable = commit();
      }
    }
    return result;
  }

  private long commit() {
    gate.writeLock().lock();
    try {
      long covered = finished.get();
      guarded(store::commit);
      return covered;
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** Waits until the device holds what was committed, for the case of a power cut. */
  void sync() {
    guarded(store::sync);
  }

  private void guarded(Runnable storing) {
    try {
      storing.run();
    } catch (MVStoreException e) {
      StoreFailure failure = StoreFailure.of(store, e);
      if (failed.compareAndSet(false, true)) {
        onFailure.accept(failure);
      }
      throw failure;
    }
  }
}
