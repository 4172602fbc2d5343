package org.gongkai.local;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gongkai.local.data.RunState;
import org.gongkai.local.demo.DemoCounty;
import org.gongkai.local.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Loads the demo county into a running suite; doing it again changes nothing. */
@Command(
    name = "demo",
    description = "Loads the demo county: units, a work plan, disclosed items, appeals.",
    mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

  private final PrintWriter out;
  @Mixin private DataOption data = new DataOption();

  Demo(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    RunState run = data.running();
    Tokens tokens = Tokens.of(run.url(), data.directory().secrets());
    new DemoCounty(run.url(), tokens, this::say).load();
    say("The demo county is loaded: " + run.url());
    return 0;
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
