package org.gongkai.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.gongkai.local.process.JavaCommand;
import org.gongkai.local.process.Ports;

/**
 * Kills a broker while it acknowledges and starts it again on the same ports, round after round.
 * Prints how long the new process took until it served and until a producer had its first
 * acknowledgement.
 */
final class BrokerKillProgram {

  private static final int ROUNDS = 10;
  private static final int WRITES = 200;

  private BrokerKillProgram() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("gongkai-broker-");
    List<Integer> ports = Ports.free(2);
    long longest = 0;
    try {
      for (int round = 0; round <= ROUNDS; round++) {
        long millis = round(folder.resolve("broker"), ports, round);
        longest = round == 0 ? 0 : Math.max(longest, millis);
      }
    } finally {
      remove(folder);
    }
    System.out.printf("longest way back after a kill: %d ms in %d rounds%n", longest, ROUNDS);
  }

  /** The first round starts on an empty folder; it is no way back. */
  private static long round(Path folder, List<Integer> ports, int round) throws Exception {
    long begun = System.nanoTime();
    Process broker = start(folder, ports);
    try (BufferedReader lines = broker.inputReader()) {
      await(lines, "up after");
      long up = millisSince(begun);
      await(lines, "acknowledged 0");
      long first = millisSince(begun);
      await(lines, "acknowledged " + WRITES);
      System.out.printf(
          "round %2d: serves after %5d ms, first acknowledgement after %5d ms%n", round, up, first);
      return first;
    } finally {
      broker.destroyForcibly().waitFor();
    }
  }

  private static Process start(Path folder, List<Integer> ports) throws IOException {
    return new ProcessBuilder(
            JavaCommand.executable(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledBroker.class.getName(),
            folder.toString(),
            ports.get(0).toString(),
            ports.get(1).toString())
        .redirectErrorStream(true)
        .start();
  }

  private static void await(BufferedReader lines, String begin) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(begin)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the broker ended before it said: " + begin);
    }
  }

  private static long millisSince(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
