package org.gongkai.disclosure.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import org.gongkai.disclosure.proof.LogExamples.Instance;
import org.gongkai.platform.test.TestStore;

/**
 * Prints how long appends and receipts take on the store in memory, or on the server that
 * GONGKAI_TEST_MONGODB_URI names. The argument is the number of leaves, 60,000 if left out.
 */
final class LogBenchmark {

  private static final int RECEIPTS = 5_000;

  private LogBenchmark() {}

  public static void main(String[] args) throws Exception {
    int leaves = args.length > 0 ? Integer.parseInt(args[0]) : 60_000;
    Path folder = Files.createTempDirectory("log-benchmark");
    try (TestStore store = TestStore.start()) {
      Instance one = Instance.on(store, LogExamples.signer(folder));
      measure("append", leaves, n -> one.items().published(LogExamples.news("i" + n, 6)).block());
      measure("sign", 1, n -> one.sign());
      Random random = new Random(1);
      measure(
          "receipt",
          RECEIPTS,
          n ->
              one.store()
                  .latestOf("i" + random.nextInt(leaves))
                  .flatMap(leaf -> one.proofs().of(leaf))
                  .block());
      Instance fresh = Instance.on(store, LogExamples.signer(folder));
      measure("open a log of " + leaves, 1, n -> fresh.log().caughtUp().block());
    }
    System.exit(0);
  }

  private static void measure(String what, int times, IntConsumer work) {
    long[] nanos = new long[times];
    long begun = System.nanoTime();
    for (int n = 0; n < times; n++) {
      long start = System.nanoTime();
      work.accept(n);
      nanos[n] = System.nanoTime() - start;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Arrays.sort(nanos);
    System.out.printf(
        "%-24s %,7d in %6.1f s = %,6.0f/s, median %.2f ms, 99th percentile %.2f ms%n",
        what,
        times,
        seconds,
        times / seconds,
        nanos[times / 2] / 1e6,
        nanos[(int) (times * 0.99)] / 1e6);
  }
}
