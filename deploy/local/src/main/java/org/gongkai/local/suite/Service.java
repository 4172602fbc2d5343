package org.gongkai.local.suite;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gongkai.local.data.Refused;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.data.RunState.State;
import org.gongkai.local.process.Child;
import org.jspecify.annotations.Nullable;

/** One part of the suite over its whole life: started, watched, started again, stopped. */
final class Service {

  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String name;
  private final int port;
  private final Supplier<Child> start;
  private final Consumer<String> news;
  private final Runnable changed;
  private final Restarts restarts = new Restarts(Clock.systemUTC());
  private final CompletableFuture<Duration> firstUp = new CompletableFuture<>();

  private volatile @Nullable Child child;
  private volatile PartState state;
  private volatile boolean stopping;

  /**
   * @param news told in a sentence what a person at the terminal should know
   * @param changed called after every change of {@link #state()}
   */
  Service(String name, int port, Supplier<Child> start, Consumer<String> news, Runnable changed) {
    this.name = name;
    this.port = port;
    this.start = start;
    this.news = news;
    this.changed = changed;
    state = new PartState(name, 0, port, State.STARTING, 0, null);
  }

  PartState state() {
    return state;
  }

  /** Begins the life of the part; completes when it is healthy for the first time. */
  CompletableFuture<Duration> begin() {
    Thread.ofVirtual().name(name).start(this::live);
    return firstUp;
  }

  private void live() {
    try {
      Child running = startChild();
      while (running != null) {
        awaitHealthOrEnd(running);
        int code = running.exit().join();
        running = stopping ? null : afterDeath(code);
      }
    } catch (InterruptedException | RuntimeException failed) {
      become(State.FAILED, failed.getMessage());
      firstUp.completeExceptionally(failed);
    }
  }

  private synchronized @Nullable Child startChild() {
    if (stopping) {
      return null;
    }
    child = start.get();
    become(State.STARTING, null);
    return child;
  }

  private void awaitHealthOrEnd(Child running) throws InterruptedException {
    long begun = System.nanoTime();
    Readiness readiness = new Readiness(PATIENCE, System::nanoTime);
    while (running.isAlive() && !readiness.suffices(port)) {
      Thread.sleep(POLL);
    }
    if (running.isAlive() && !stopping) {
      become(State.UP, null);
      firstUp.complete(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private @Nullable Child afterDeath(int code) throws InterruptedException {
    if (!firstUp.isDone()) {
      throw new Refused(
          "The part "
              + name
              + " ended with code "
              + code
              + " while it started; ./gongkai logs "
              + name
              + " shows why.");
    }
    Optional<Duration> pause = restarts.afterDeath();
    if (pause.isEmpty()) {
      become(State.FAILED, "ended with code " + code + " after " + Restarts.LIMIT + " restarts");
      news.accept(
          name
              + " ended with code "
              + code
              + " again and stays down; ./gongkai logs "
              + name
              + " shows why.");
      return null;
    }
    state =
        new PartState(
            name, 0, port, State.RESTARTING, state.restarts() + 1, "ended with code " + code);
    changed.run();
    news.accept(
        name
            + " ended with code "
            + code
            + " and is started again in "
            + pause.get().toSeconds()
            + " s.");
    Thread.sleep(pause.get());
    return startChild();
  }

  /** Stops the part for good and waits until it is gone. */
  void stop(Duration grace) {
    Child running;
    synchronized (this) {
      stopping = true;
      running = child;
    }
    if (running != null && running.isAlive()) {
      become(State.STOPPING, null);
      running.stop(grace);
    }
    become(State.DOWN, null);
  }

  private void become(State next, @Nullable String note) {
    Child running = child;
    long pid = running == null || next == State.FAILED || next == State.DOWN ? 0 : running.pid();
    state = new PartState(name, pid, port, next, state.restarts(), note);
    changed.run();
  }
}
