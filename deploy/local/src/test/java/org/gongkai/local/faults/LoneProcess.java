package org.gongkai.local.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.local.process.JavaCommand;

/** A part that tests start and kill at will; it ends with the test's own process. */
final class LoneProcess implements AutoCloseable {

  private static final String READY = "ready";

  private final List<String> command;
  private Process process;

  LoneProcess(Class<?> main, String... arguments) {
    command =
        new ArrayList<>(
            List.of(
                JavaCommand.executable(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
  }

  /** Returns when it serves. */
  void start() throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader lines = process.inputReader();
    String line = lines.readLine();
    while (line != null && !line.equals(READY)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException(command + " ended before it was ready");
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Called by the part: its input ends when the test does, however that happens. */
  static void sayReadyAndAwaitEnd() throws IOException {
    System.out.println(READY);
    while (System.in.read() >= 0) {
      continue;
    }
  }
}
