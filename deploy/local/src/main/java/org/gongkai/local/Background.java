package org.gongkai.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.Refused;
import org.gongkai.local.data.RunState.State;
import org.gongkai.local.process.JavaCommand;

/** A launcher in a session of its own, which outlives the terminal; this process only looks on. */
record Background(DataDirectory data, PrintWriter out) {

  private static final long POLL_MILLIS = 100;

  /**
   * Runs the same command without {@code --detach}; returns 0 once the suite is up, else its code.
   */
  int start(List<String> arguments) {
    Path log = data.create().freshLog("launcher");
    try {
      long seen = Files.exists(log) ? Files.size(log) : 0;
      Process launcher = launch(arguments, log);
      try (BufferedReader lines = Files.newBufferedReader(log)) {
        lines.skip(seen);
        return follow(launcher, lines);
      }
    } catch (IOException refused) {
      throw new Refused("The launcher cannot be started: " + refused + ".", refused);
    }
  }

  private static Process launch(List<String> arguments, Path log) throws IOException {
    List<String> line = new ArrayList<>(List.of("setsid", JavaCommand.executable()));
    line.addAll(JavaCommand.ofThisProcess());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Gongkai.class.getName()));
    arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(line::add);
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private int follow(Process launcher, BufferedReader lines) throws IOException {
    try {
      while (launcher.isAlive() && !isUp(launcher.pid())) {
        print(lines);
        Thread.sleep(POLL_MILLIS);
      }
      // The line with the address follows the state within a moment.
      Thread.sleep(POLL_MILLIS);
      print(lines);
      return launcher.isAlive() ? 0 : launcher.exitValue();
    } catch (InterruptedException hurried) {
      launcher.destroy();
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private boolean isUp(long pid) {
    return data.runFile()
        .read()
        .filter(run -> run.pid() == pid && run.state() == State.UP)
        .isPresent();
  }

  private void print(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.println(line);
    }
    out.flush();
  }
}
