package org.gongkai.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.RunState;
import org.gongkai.local.data.RunState.PartState;
import org.gongkai.local.data.RunState.State;
import org.gongkai.local.process.Health;
import org.gongkai.local.process.Memory;
import org.jspecify.annotations.Nullable;

/** The state of a suite as it is found now, not as it was last written down. */
record StatusReport(
    State state, @Nullable String url, List<Line> parts, String data, @Nullable Instant startedAt) {

  /** Store and broker live in the launcher: the memory they use is counted in its line. */
  record Line(
      String name,
      long pid,
      int port,
      State state,
      long rssBytes,
      int restarts,
      @Nullable String note) {}

  static StatusReport down(DataDirectory data) {
    return new StatusReport(State.DOWN, null, List.of(), data.path().toString(), null);
  }

  static StatusReport of(DataDirectory data, RunState run) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line("launcher", run.pid(), 0, run.state(), Memory.residentBytes(run.pid()), 0, null));
    run.parts().forEach(part -> lines.add(line(run, part)));
    State worst =
        run.state() == State.UP && lines.stream().anyMatch(line -> line.state() != State.UP)
            ? State.FAILED
            : run.state();
    return new StatusReport(
        worst, run.url(), List.copyOf(lines), data.path().toString(), run.startedAt());
  }

  private static Line line(RunState run, PartState part) {
    boolean inLauncher = part.pid() == run.pid();
    boolean silent = part.state() == State.UP && !inLauncher && !Health.isUp(part.port());
    return new Line(
        part.name(),
        part.pid(),
        part.port(),
        silent ? State.FAILED : part.state(),
        inLauncher ? 0 : Memory.residentBytes(part.pid()),
        part.restarts(),
        silent ? "does not answer /actuator/health with 200" : part.note());
  }
}
