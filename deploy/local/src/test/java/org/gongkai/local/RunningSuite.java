package org.gongkai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.RunState;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.process.Ports;
import org.gongkai.local.token.Tokens;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The suite as a newcomer starts it, with {@code ./gongkai up}, on free ports and an empty data
 * directory. Tests take it as a parameter ({@code @ExtendWith(RunningSuite.Shared.class)}): all
 * test classes of a run share one.
 */
public final class RunningSuite implements AutoCloseable {

  private static final long STARTS_WITHIN_MINUTES = 5;

  private static final Duration FRESH = Duration.ofMinutes(2);

  private final DataDirectory data;
  private final int port;
  private final Map<String, Kept> tokens = new ConcurrentHashMap<>();

  private RunningSuite(DataDirectory data, int port) {
    this.data = data;
    this.port = port;
  }

  /** Starts a suite; its output is that of the test. */
  public static RunningSuite start(String... options) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("gongkai-suite-");
    RunningSuite suite = new RunningSuite(new DataDirectory(folder), Ports.free(1).getFirst());
    Runtime.getRuntime().addShutdownHook(new Thread(suite::endLauncher));
    suite.up(options);
    return suite;
  }

  /** Starts the suite of this data directory again, after {@link #down()} or a kill. */
  public void up(String... options) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(List.of("up", "--detach", "--no-aot", "--port", Integer.toString(port)));
    line.addAll(List.of(options));
    int code = gongkai(line);
    if (code != 0) {
      throw new IllegalStateException(
          "./gongkai up ended with code " + code + "; logs are in " + data.logs());
    }
  }

  public void down() throws IOException, InterruptedException {
    gongkai(List.of("down"));
  }

  /** For a test run that is ended from outside: the launcher lives in a session of its own. */
  private void endLauncher() {
    if (Files.exists(data.path()) && data.isInUse()) {
      data.runFile()
          .read()
          .flatMap(run -> ProcessHandle.of(run.pid()))
          .ifPresent(ProcessHandle::destroy);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public DataDirectory data() {
    return data;
  }

  /**
   * An access token of a demo person or system client, a few minutes old at most: who signs in for
   * each test is asked to wait.
   */
  public String token(String name) {
    Instant now = Instant.now();
    return tokens
        .compute(
            name,
            (who, kept) ->
                kept != null && kept.at().isAfter(now.minus(FRESH))
                    ? kept
                    : new Kept(Tokens.of(url(), data.secrets()).of(who), now))
        .token();
  }

  private record Kept(String token, Instant at) {}

  /** What the launcher says now. */
  public RunState state() {
    return data.runFile().read().orElseThrow();
  }

  /** One part by its word, such as {@code task}; its port answers past the gateway. */
  public PartState part(String name) {
    return state().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Kills a part as a crash would; the launcher starts it again. */
  public void kill(String name) {
    ProcessHandle.of(part(name).pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  private int gongkai(List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(root().resolve("gongkai").toString()));
    line.addAll(arguments);
    line.addAll(List.of("--data", data.path().toString()));
    Process process = new ProcessBuilder(line).inheritIO().start();
    if (!process.waitFor(STARTS_WITHIN_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(line + " did not end");
    }
    return process.exitValue();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("gongkai"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Stops the suite; its logs stay among the artefacts of the build. */
  @Override
  public void close() throws IOException, InterruptedException {
    down();
    Path kept = Path.of("target/suite-logs").resolve(data.path().getFileName());
    Files.createDirectories(kept);
    try (var logs = Files.list(data.logs())) {
      for (Path log : logs.toList()) {
        Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (var files = Files.walk(data.path())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The one suite of a run, started when first asked for; also for extensions. */
  public static RunningSuite shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Shared.HERE)
        .getOrComputeIfAbsent(RunningSuite.class, absent -> Shared.begin(), RunningSuite.class);
  }

  /** Gives every test of a run the same suite; it stops when the last test is done. */
  public static final class Shared implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE =
        ExtensionContext.Namespace.create(RunningSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RunningSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return shared(context);
    }

    private static RunningSuite begin() {
      try {
        return RunningSuite.start();
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(hurried);
      }
    }
  }
}
