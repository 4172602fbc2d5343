package org.gongkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A launcher in small, to be killed: starts one child, says so, and waits for its end. */
final class KilledParent {

  private KilledParent() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path log = Path.of(args[1]);
    Child child =
        args[0].equals("watched")
            ? Child.startWatched(List.of("sleep", "600"), Map.of(), log)
            : Child.start(
                new JavaCommand(32, false, List.of())
                    .line(
                        System.getProperty("java.class.path"),
                        List.of("org.gongkai.local.guard.Guarded", Sleeper.class.getName())),
                Map.of(),
                log);
    while (args[0].equals("guarded") && !(Files.exists(log) && Files.size(log) > 0)) {
      Thread.sleep(50);
    }
    System.out.println("started");
    child.exit().join();
  }

  /** A service in small. */
  static final class Sleeper {

    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
      System.out.println("asleep");
      Thread.sleep(600_000);
    }
  }
}
