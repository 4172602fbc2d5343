package org.gongkai.local;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gongkai.local.data.RunState;
import org.gongkai.local.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints an access token and nothing else. */
@Command(
    name = "token",
    description = "Prints an access token of a demo person or system client.",
    mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {

  private final PrintWriter out;
  @Mixin private DataOption data = new DataOption();

  @Parameters(
      paramLabel = "NAME",
      description =
          "drafter, first-reviewer, reviewer, signer, office, handler, supervisor, leader, auditor, admin, partner.")
  private String name = "";

  Token(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    RunState run = data.running();
    out.println(Tokens.of(run.url(), data.directory().secrets()).of(name));
    out.flush();
    return 0;
  }
}
