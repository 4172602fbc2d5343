package org.gongkai.local.suite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gongkai.local.data.ProcessLock;
import org.gongkai.local.data.Refused;
import org.gongkai.local.data.RunState;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.data.RunState.State;
import org.gongkai.local.process.Ports;
import org.jspecify.annotations.Nullable;

/**
 * A suite: infrastructure in this process, services in processes of their own. It starts wholly or
 * not at all, and stops in order.
 */
public final class Suite implements AutoCloseable {

  /** Far beyond a cold start on two busy cores. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final SuiteOptions options;
  private final Checkout checkout;
  private final Consumer<String> news;
  private final Instant startedAt;
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private final Map<Part, Service> services = new EnumMap<>(Part.class);

  private State state = State.STARTING;
  private @Nullable ProcessLock lock;
  private @Nullable Launch launch;
  private @Nullable Infrastructure infrastructure;
  private @Nullable Training training;

  /**
   * @param news told line by line what happens
   */
  public Suite(SuiteOptions options, Checkout checkout, Clock clock, Consumer<String> news) {
    this.options = options;
    this.checkout = checkout;
    this.news = news;
    startedAt = clock.instant();
  }

  /**
   * Returns when every part is healthy and the first steps are done; refuses, with nothing left
   * running, when that cannot be.
   *
   * @param firstSteps done through the gateway before the suite counts as up
   */
  public void start(Runnable firstSteps) {
    try {
      prepare();
      startParts();
      firstSteps.run();
      become(State.UP);
      if (options.startupCache()) {
        training = Training.begin(Objects.requireNonNull(launch), news);
      }
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Waits for what a suite cannot survive, and says it in a sentence. */
  public String awaitFailure() {
    return failure.join();
  }

  private void prepare() {
    // A suite that runs here has the port as well; that it runs says more.
    if (!options.data().isInUse()) {
      Ports.requireFree(options.port());
    }
    lock = options.data().create().lock();
    Wiring wiring = Wiring.of(options);
    Launch parts = new Launch(checkout, wiring);
    parts.requireJars();
    launch = parts;
    infrastructure = new Infrastructure(wiring, failure::complete);
    for (Part part : wiring.parts()) {
      services.put(
          part,
          new Service(
              part.word(), wiring.port(part), () -> parts.start(part), news, this::writeState));
    }
    writeState();
  }

  private void startParts() {
    InfrastructureLog.to(options.data().freshLog("infrastructure"));
    Infrastructure inner = Objects.requireNonNull(infrastructure);
    StartUp startUp = new StartUp(news);
    startUp.failWith(failure);
    inner.start(startUp);
    services.forEach((part, service) -> startUp.add(part.word(), service.begin()));
    startUp.await(PATIENCE);
  }

  private void become(State next) {
    synchronized (services) {
      state = next;
    }
    writeState();
  }

  private void writeState() {
    synchronized (services) {
      if (lock != null) {
        List<PartState> parts = new ArrayList<>();
        if (infrastructure != null) {
          parts.addAll(infrastructure.states());
        }
        services.values().forEach(service -> parts.add(service.state()));
        long pid = ProcessHandle.current().pid();
        write(new RunState(state, pid, options.url(), startedAt, options.described(), parts));
      }
    }
  }

  /** On a disk that is full the suite must still be stopped in order. */
  private void write(RunState now) {
    try {
      options.data().runFile().write(now);
    } catch (Refused unwritable) {
      news.accept(unwritable.getMessage());
    }
  }

  /**
   * Stops gateway, services, registry, event log and store, in this order; a second call waits for
   * the first.
   */
  @Override
  public synchronized void close() {
    if (lock == null) {
      return;
    }
    become(State.STOPPING);
    if (training != null) {
      training.close();
    }
    for (List<Part> wave : Part.STOP_ORDER) {
      stop(wave);
    }
    if (infrastructure != null) {
      infrastructure.close();
    }
    if (launch != null) {
      launch.close();
    }
    become(State.DOWN);
    synchronized (services) {
      lock.close();
      lock = null;
    }
  }

  private void stop(List<Part> wave) {
    CompletableFuture.allOf(
            wave.stream()
                .filter(services::containsKey)
                .map(part ->
                    Threads.run(
                        "stop " + part.word(),
                        () -> Objects.requireNonNull(services.get(part)).stop(Part.GRACE)))
                .toArray(CompletableFuture[]::new))
        .join();
  }
}
