package org.gongkai.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.local.data.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the whole suite on one machine. */
@Command(
    name = "gongkai",
    description = "Runs Gongkai, the suite for government disclosure, on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Gongkai.Version.class)
public final class Gongkai {

  private Gongkai() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out, List.of(args)).execute(args));
  }

  static CommandLine commandLine(PrintWriter out, List<String> arguments) {
    return new CommandLine(new Gongkai())
        .addSubcommand(new Up(out, arguments))
        .addSubcommand(new Down(out))
        .addSubcommand(new Status(out))
        .addSubcommand(new Token(out))
        .addSubcommand(new Logs(out))
        .addSubcommand(new Demo(out))
        .addSubcommand(new Rehearse())
        .setOut(out)
        .setExecutionExceptionHandler(Gongkai::explain);
  }

  /** What a user can act on is one sentence; anything else is a fault of ours and shows where. */
  private static int explain(
      Exception failed, CommandLine command, CommandLine.ParseResult parsed) {
    if (failed instanceof Refused) {
      command.getErr().println(failed.getMessage());
    } else {
      failed.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return 1;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Gongkai.class.getPackage().getImplementationVersion();
      return new String[] {"gongkai " + (version == null ? "(not packaged)" : version)};
    }
  }
}
