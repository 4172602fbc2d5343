package org.gongkai.local;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.local.suite.Checkout;
import org.gongkai.local.suite.Suite;
import org.gongkai.local.suite.SuiteOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a suite and stays with it until Ctrl-C or {@code down}. */
@Command(
    name = "up",
    description = "Starts the suite and prints its address.",
    mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

  /** The suite could not go on; what it said last is why. */
  private static final int SUITE_FAILED = 3;

  private final PrintWriter out;
  private final List<String> arguments;
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the one address (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--detach", description = "Return when the suite is up and leave it running.")
  private boolean detach;

  @Option(names = "--demo", description = "Load the whole demo county, not only its units.")
  private boolean demo;

  @Option(names = "--no-limits", description = "No rate limits, full compiler: for benchmarks.")
  private boolean noLimits;

  @Option(names = "--no-aot", description = "Neither make nor use start-up caches.")
  private boolean noAot;

  @Option(
      names = "--mongodb-uri",
      paramLabel = "URI",
      description = "A MongoDB instead of the embedded store.")
  private @Nullable String mongodbUri;

  @Option(
      names = "--kafka-bootstrap",
      paramLabel = "HOST:PORT",
      description = "A Kafka cluster instead of the embedded broker.")
  private @Nullable String kafkaBootstrap;

  @Option(
      names = "--issuer-uri",
      paramLabel = "URI",
      description = "An OpenID Connect provider instead of the demo people.")
  private @Nullable URI issuerUri;

  @Option(
      names = "--jwk-set-uri",
      paramLabel = "URI",
      description = "The signing keys of that provider.")
  private @Nullable URI jwkSetUri;

  Up(PrintWriter out, List<String> arguments) {
    this.out = out;
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public Integer call() {
    SuiteOptions options =
        new SuiteOptions(
            data.directory(),
            port,
            !noLimits,
            !noAot,
            mongodbUri,
            kafkaBootstrap,
            issuerUri,
            jwkSetUri);
    if (detach) {
      return new Background(options.data(), out).start(arguments);
    }
    Suite suite = new Suite(options, Checkout.ofThisLauncher(), Clock.systemUTC(), this::say);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
    say("Gongkai starts in " + options.data().path());
    long begun = System.nanoTime();
    suite.start(new FirstSteps(options, demo, this::say));
    say(
        "Gongkai is up after %.1f s: %s"
            .formatted((System.nanoTime() - begun) / 1e9, options.url()));
    sayWhoCanLogIn(options);
    say(suite.awaitFailure());
    return SUITE_FAILED;
  }

  private void sayWhoCanLogIn(SuiteOptions options) {
    if (options.issuerUri() == null) {
      say("Demo people and their passwords: " + options.data().secrets().resolve("people.json"));
    }
  }

  private void stop(Suite suite) {
    suite.close();
    say("Gongkai has stopped.");
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
