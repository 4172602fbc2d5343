package org.gongkai.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.Refused;
import org.gongkai.local.data.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Stops the suite of a data directory and returns when its launcher has ended too; that none runs
 * is no error.
 */
@Command(name = "down", description = "Stops the suite in order.", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long POLL_MILLIS = 100;

  private final PrintWriter out;
  @Mixin private DataOption data = new DataOption();

  Down(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws InterruptedException {
    DataDirectory directory = data.directory();
    Optional<RunState> run = directory.runFile().read();
    if (run.isEmpty() || !directory.isInUse()) {
      say("No suite runs in " + directory.path() + ".");
      return 0;
    }
    Optional<ProcessHandle> launcher = ProcessHandle.of(run.get().pid());
    launcher.ifPresent(ProcessHandle::destroy);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (directory.isInUse() || launcher.filter(ProcessHandle::isAlive).isPresent()) {
      if (System.nanoTime() > end) {
        throw new Refused(
            "The launcher with process id "
                + run.get().pid()
                + " has not ended after "
                + PATIENCE.toSeconds()
                + " s.");
      }
      Thread.sleep(POLL_MILLIS);
    }
    say("The suite in " + directory.path() + " has stopped.");
    return 0;
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
