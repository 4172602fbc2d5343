package org.gongkai.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what aggregates remember, then lets them forget: at once after each write, and by a sweep
 * for what a crash or an outage left. A crash in between repeats an event; it never loses one.
 *
 * <p>One thread of its own does all of it, so that the events of an aggregate keep their order and
 * no event loop ever waits for the broker.
 */
public final class PendingRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PendingRelay.class);

  /** What does not fit is not lost: the sweep finds it in the store. */
  private static final int QUEUE = 10_000;

  private static final int BATCH = 200;

  /** Bulk work is sent in small pieces: a person's change waits for no more than one of them. */
  private static final int BULK_BATCH = 100;

  private static final long IDLE_MILLIS = 200;
  private static final long BUSY_MILLIS = 5;

  private final BlockingQueue<Remembered> queue = new ArrayBlockingQueue<>(QUEUE);
  private final BlockingQueue<Remembered> bulk = new ArrayBlockingQueue<>(QUEUE);
  private final PendingStore store;
  private final EventSender sender;
  private final EventProperties properties;
  private volatile boolean running;
  private Thread worker = new Thread();

  /** Short while bulk work comes in, which nobody waits for in particular. */
  private long pause = IDLE_MILLIS;

  PendingRelay(PendingStore store, EventSender sender, EventProperties properties) {
    this.store = store;
    this.sender = sender;
    this.properties = properties;
  }

  /** Lets the sweep look into a collection. */
  public void watch(String collection) {
    store.watch(collection);
  }

  /** Takes over a document as it has just been written; returns at once. */
  public void submit(String collection, BsonDocument document) {
    submit(queue, collection, document);
  }

  /** The same for one of many, which goes out when nothing else waits. */
  public void submitBulk(String collection, BsonDocument document) {
    submit(bulk, collection, document);
  }

  private void submit(BlockingQueue<Remembered> lane, String collection, BsonDocument document) {
    boolean taken = lane.offer(store.remembered(collection, document));
    if (!taken) {
      log.debug("Relay queue is full; the sweep will send {}", document.get("_id"));
    }
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofPlatform().name("pending-relay").daemon().start(this::work);
  }

  @Override
  public void stop() {
    if (!running) {
      return;
    }
    running = false;
    worker.interrupt();
    try {
      worker.join(properties.sendTimeout());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    long nextSweep = System.nanoTime();
    while (running) {
      try {
        List<Remembered> batch = nextBatch();
        if (batch.isEmpty() && System.nanoTime() >= nextSweep) {
          batch = store.leftBehind(BATCH, properties.sweepAfter());
          nextSweep =
              batch.size() < BATCH
                  ? System.nanoTime() + properties.sweepEvery().toNanos()
                  : System.nanoTime();
        }
        relay(batch);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failure) {
        nextSweep = System.nanoTime() + properties.sweepEvery().toNanos();
        log.warn("Relay will try again: {}", failure.toString());
        sender.failed(failure);
      }
    }
  }

  private List<Remembered> nextBatch() throws InterruptedException {
    List<Remembered> batch = new ArrayList<>();
    Remembered first = queue.poll(bulk.isEmpty() ? pause : 0, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, BATCH - 1);
    } else {
      bulk.drainTo(batch, BULK_BATCH);
      pause = batch.isEmpty() ? Math.min(IDLE_MILLIS, pause * 2) : BUSY_MILLIS;
    }
    return batch;
  }

  private void relay(List<Remembered> batch) throws InterruptedException {
    if (!batch.isEmpty()) {
      store.forget(sender.send(batch));
    }
  }
}
