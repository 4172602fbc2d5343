package org.gongkai.local.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a launcher says about itself and its parts. */
public record RunState(
    State state,
    long pid,
    String url,
    Instant startedAt,
    Map<String, String> options,
    List<PartState> parts) {

  public RunState {
    options = Map.copyOf(options);
    parts = List.copyOf(parts);
  }

  /** Life of a suite, and of each part of it. */
  public enum State {
    STARTING,
    UP,
    /** Died or unhealthy; the launcher starts it again. */
    RESTARTING,
    STOPPING,
    /** Given up; the note says why. */
    FAILED,
    DOWN
  }

  /** One part; store and broker live in the launcher's own process and carry its pid. */
  public record PartState(
      String name, long pid, int port, State state, int restarts, @Nullable String note) {}
}
