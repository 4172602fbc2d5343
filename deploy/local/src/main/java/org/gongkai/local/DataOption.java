package org.gongkai.local;

import java.nio.file.Path;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.Refused;
import org.gongkai.local.data.RunState;
import org.gongkai.local.suite.Checkout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which suite a command is about. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the suite's data; .gongkai in the checkout by default.")
  private @Nullable Path path;

  DataDirectory directory() {
    return new DataDirectory(
        path == null ? Checkout.ofThisLauncher().root().resolve(".gongkai") : path);
  }

  /** What the suite that runs there says; refuses when none does. */
  RunState running() {
    DataDirectory directory = directory();
    return directory
        .runFile()
        .read()
        .filter(state -> directory.isInUse())
        .orElseThrow(() ->
            new Refused("No suite runs in " + directory.path() + "; start one with ./gongkai up."));
  }
}
