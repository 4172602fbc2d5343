package org.gongkai.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Eight clients that do one thing again and again. */
record Workload(BooleanSupplier goesOn) {

  static final int CLIENTS = 8;

  /**
   * @param longest the time the slowest operation took, in milliseconds
   * @param cpuSeconds what the clients and the store spent
   */
  record Result(long operations, double seconds, long longest, double cpuSeconds) {

    double perSecond() {
      return operations / seconds;
    }

    void print(String name) {
      System.out.printf(
          "%-36s %6.0f/s, longest %4d ms, CPU of clients and store %.2f ms each%n",
          name, perSecond(), longest, cpuSeconds * 1000 / operations);
    }
  }

  static Workload forSeconds(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    return new Workload(() -> System.nanoTime() < end);
  }

  static Workload times(int operations) {
    AtomicLong left = new AtomicLong(operations);
    return new Workload(() -> left.getAndDecrement() > 0);
  }

  /**
   * @param operation takes the number of the client
   */
  Result run(IntConsumer operation) {
    AtomicLong operations = new AtomicLong();
    AtomicLong longest = new AtomicLong();
    double cpuBefore = cpuSeconds();
    long start = System.nanoTime();
    List<Thread> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(client ->
                Thread.ofPlatform()
                    .start(() -> {
                      while (goesOn.getAsBoolean()) {
                        long before = System.nanoTime();
                        operation.accept(client);
                        long taken = System.nanoTime() - before;
                        longest.accumulateAndGet(taken, Math::max);
                        operations.incrementAndGet();
                      }
                    }))
            .toList();
    clients.forEach(Workload::join);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Result(
        operations.get(), seconds, longest.get() / 1_000_000, cpuSeconds() - cpuBefore);
  }

  /** Of this process and those it started: what a busy machine cannot distort much. */
  private static double cpuSeconds() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }

  private static void join(Thread client) {
    try {
      client.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
