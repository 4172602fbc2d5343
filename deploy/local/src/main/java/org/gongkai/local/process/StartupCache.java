package org.gongkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.gongkai.local.data.ProcessLock;

/**
 * A start-up cache of the Java virtual machine (JEP 483, 514): classes loaded and linked ahead of
 * time. It is only a help: whoever finds none starts without.
 */
public record StartupCache(Path file) {

  /** Far above the half minute that training takes on two busy cores. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Flags that use the cache if there is one; a stale one is ignored without a word. */
  public List<String> useFlags() {
    return Files.exists(file)
        ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off")
        : List.of();
  }

  /**
   * Runs a command twice at the lowest priority, once to record and once to write the cache. Leaves
   * the work to another launcher that is at it. An interrupt ends it.
   *
   * @param command the command line for given cache flags
   * @return whether the cache exists now
   */
  public boolean train(
      Function<List<String>, List<String>> command, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    Optional<ProcessLock> lock = ProcessLock.exclusive(sibling(".training"));
    if (lock.isEmpty()) {
      return false;
    }
    try (ProcessLock held = lock.get()) {
      return Files.exists(file) || record(command, environment, log);
    }
  }

  private boolean record(
      Function<List<String>, List<String>> command, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    Path recording = sibling(".recording");
    Path draft = sibling(".draft");
    try {
      boolean made =
          run(
                  command.apply(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording)),
                  environment,
                  log)
              && run(
                  command.apply(
                      List.of(
                          "-XX:AOTMode=create",
                          "-XX:AOTConfiguration=" + recording,
                          "-XX:AOTCache=" + draft)),
                  environment,
                  log);
      if (made && Files.exists(draft)) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.exists(file);
    } finally {
      Files.deleteIfExists(recording);
      Files.deleteIfExists(draft);
    }
  }

  private static boolean run(List<String> command, Map<String, String> environment, Path log)
      throws InterruptedException {
    List<String> line = new ArrayList<>(List.of("nice", "-n", "19"));
    line.addAll(command);
    Child child = Child.startWatched(line, environment, log);
    try {
      return child.exit().get(LIMIT.toSeconds(), TimeUnit.SECONDS) == 0;
    } catch (ExecutionException | TimeoutException failed) {
      return false;
    } finally {
      child.stop(Duration.ZERO);
    }
  }

  private Path sibling(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
