package org.gongkai.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Runs writes so that each is whole and on disk when it returns. Writes share the gate; a commit
 * has it alone, so it never holds half a write. One of the waiting writers commits for all that
 * have finished.
 */
final class GroupCommit {

  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final AtomicLong finished = new AtomicLong();
  private final Object committing = new Object();
  private final MVStore store;
  private final boolean sync;
  private long durable; // guarded by committing

  /**
   * @param sync also wait for the device, so that writes survive a power cut and not only the end
   *     of the process
   */
  GroupCommit(MVStore store, boolean sync) {
    this.store = store;
    this.sync = sync;
  }

  <T> T write(Supplier<T> operation) {
    long ticket;
    T result;
    gate.readLock().lock();
    try {
      result = operation.get();
      ticket = finished.incrementAndGet();
    } finally {
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
    long covered;
    gate.writeLock().lock();
    try {
      covered = finished.get();
      store.commit();
    } finally {
      gate.writeLock().unlock();
    }
    if (sync) {
      store.sync();
    }
    return covered;
  }
}
