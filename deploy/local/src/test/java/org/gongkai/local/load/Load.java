package org.gongkai.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.local.story.Caller;

/** Readers who ask for the same address again and again, each as soon as it has its answer. */
record Load(int clients, Duration warmUp, Duration run) {

  Figures of(String what, Caller caller, String path) throws Exception {
    callAlong(caller, path, warmUp);
    long begun = System.nanoTime();
    long[] nanos = callAlong(caller, path, run);
    return Figures.of(
        what + ", " + clients + (clients == 1 ? " client" : " clients"),
        nanos,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  private long[] callAlong(Caller caller, String path, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    Callable<List<Long>> client =
        () -> {
          List<Long> times = new ArrayList<>();
          while (System.nanoTime() < end) {
            times.add(Figures.time(() -> caller.get(path).expect(200)));
          }
          return times;
        };
    List<Long> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Long>> each : threads.invokeAll(Collections.nCopies(clients, client))) {
        all.addAll(each.get());
      }
    }
    return all.stream().mapToLong(Long::longValue).toArray();
  }
}
