package org.gongkai.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A store in a JVM of its own, to be killed or ended. */
final class StoreProcess implements AutoCloseable {

  private final Process process;
  private final String uri;
  private final Duration startTime;

  private StoreProcess(Process process, String uri, Duration startTime) {
    this.process = process;
    this.uri = uri;
    this.startTime = startTime;
  }

  static StoreProcess start(Path file, int cacheMegabytes, String... jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(StoreServer.class.getName(), file.toString(), "" + cacheMegabytes));
    long start = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String uri = awaitUri(process);
      return new StoreProcess(process, uri, Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String awaitUri(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(StoreServer.UP)) {
        return line.substring(StoreServer.UP.length());
      }
    }
    throw new IOException("the store did not start");
  }

  String uri() {
    return uri;
  }

  /** From the start of the JVM until clients can connect. */
  Duration startTime() {
    return startTime;
  }

  /** The memory the process occupies, in megabytes, or 0 where the system does not tell. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .sum();
    }
  }

  /** Ends the process as kill -9 does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Ends the process in an orderly way. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
