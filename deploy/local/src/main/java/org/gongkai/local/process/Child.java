package org.gongkai.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gongkai.local.data.Refused;

/**
 * A process that ends with this one. Keep the object as long as the process shall live: it holds
 * the pipe that the child's guard reads, and a collected pipe is a closed one.
 */
public final class Child {

  /** A terminal's Ctrl-C reaches the whole group; the launcher alone decides who stops when. */
  private static final List<String> DEAF =
      List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  /** For a command that does not read the pipe itself: the shell reads it and ends the command. */
  private static final List<String> WATCHED =
      List.of(
          "sh",
          "-c",
          """
          trap '' INT HUP
          exec 3<&0
          "$@" </dev/null 3<&- & command=$!
          trap 'kill -9 $command' TERM
          { cat <&3 >/dev/null; kill -9 $command; } 2>/dev/null & watch=$!
          wait $command; code=$?
          kill $watch 2>/dev/null
          exit $code
          """,
          "sh");

  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /**
   * Starts a command under {@link org.gongkai.local.guard.Guarded}; its output is appended to a
   * log.
   */
  public static Child start(List<String> command, Map<String, String> environment, Path log) {
    return start(DEAF, command, environment, log);
  }

  /** Starts a command that knows no guard; a shell stands guard instead. */
  static Child startWatched(List<String> command, Map<String, String> environment, Path log) {
    return start(WATCHED, command, environment, log);
  }

  private static Child start(
      List<String> prefix, List<String> command, Map<String, String> environment, Path log) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new Child(builder.start());
    } catch (IOException refused) {
      throw new Refused(
          "The command " + command.getFirst() + " cannot be started: " + refused + ".", refused);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the exit code. */
  public CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Asks the process to end and, after the grace period, ends it and what it started. */
  public void stop(Duration grace) {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
  }
}
