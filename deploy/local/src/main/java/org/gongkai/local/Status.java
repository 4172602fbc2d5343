package org.gongkai.local;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.local.StatusReport.Line;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.RunState;
import org.gongkai.local.data.RunState.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what runs; exit code 0 when the whole suite is up, else 1. */
@Command(
    name = "status",
    description = "Shows the parts of the suite.",
    mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

  private final PrintWriter out;
  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  Status(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    DataDirectory directory = data.directory();
    Optional<RunState> run = directory.runFile().read();
    StatusReport report =
        run.filter(state -> directory.isInUse())
            .map(state -> StatusReport.of(directory, state))
            .orElseGet(() -> StatusReport.down(directory));
    if (json) {
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(report));
    } else {
      print(report);
    }
    out.flush();
    return report.state() == State.UP ? 0 : 1;
  }

  private void print(StatusReport report) {
    out.println(report.state() + "  " + (report.url() == null ? report.data() : report.url()));
    for (Line part : report.parts()) {
      out.printf(
          "  %-11s %-10s pid %-8d port %-6d %5d MB%s%n",
          part.name(),
          part.state(),
          part.pid(),
          part.port(),
          part.rssBytes() >> 20,
          part.note() == null ? "" : "  " + part.note());
    }
    if (!report.parts().isEmpty()) {
      out.printf(
          "  %-11s %-40s %5d MB%n",
          "together", "", report.parts().stream().mapToLong(Line::rssBytes).sum() >> 20);
    }
  }
}
