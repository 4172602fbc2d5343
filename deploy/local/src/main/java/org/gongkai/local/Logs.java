package org.gongkai.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.local.data.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of what the parts wrote; also of a suite that no longer runs. */
@Command(
    name = "logs",
    description = "Shows the logs of one part or of all.",
    mixinStandardHelpOptions = true)
final class Logs implements Callable<Integer> {

  private final PrintWriter out;
  @Mixin private DataOption data = new DataOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "SERVICE",
      description =
          "task, disclosure, feedback, gateway, registry, identity, infrastructure, launcher.")
  private @Nullable String service;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "100",
      description = "How many lines (${DEFAULT-VALUE}).")
  private int lines;

  Logs(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    for (Path log : logs()) {
      if (service == null) {
        out.println("==> " + log + " <==");
      }
      List<String> all = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      all.subList(Math.max(0, all.size() - lines), all.size()).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private List<Path> logs() throws IOException {
    Path folder = data.directory().logs();
    if (!Files.isDirectory(folder)) {
      throw new Refused("There are no logs in " + folder + ".");
    }
    try (var files = Files.list(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
      List<Path> wanted =
          all.stream()
              .filter(
                  file -> service == null || file.getFileName().toString().equals(service + ".log"))
              .toList();
      if (wanted.isEmpty()) {
        throw new Refused(
            "There is no log of "
                + service
                + "; there are "
                + all.stream()
                    .map(file -> file.getFileName().toString().replace(".log", ""))
                    .toList()
                + ".");
      }
      return wanted;
    }
  }
}
