package org.gongkai.local.suite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The processes that are the suite, in the order in which their lines are shown. */
enum Part {
  REGISTRY("registry", "gongkai-registry", 128),
  IDENTITY("deploy/identity", "gongkai-identity", 96),
  TASK("task-service", "gongkai-task-service", 256),
  DISCLOSURE("disclosure-service", "gongkai-disclosure-service", 256),
  FEEDBACK("feedback-service", "gongkai-feedback-service", 256),
  GATEWAY("gateway", "gongkai-gateway", 160);

  /** First nobody comes in any more, then the work ends, and last who knew where it was done. */
  static final List<List<Part>> STOP_ORDER =
      List.of(List.of(GATEWAY), List.of(TASK, DISCLOSURE, FEEDBACK, IDENTITY), List.of(REGISTRY));

  /** How long a part may take to finish what it is doing before it is ended. */
  static final Duration GRACE = Duration.ofSeconds(15);

  private final String module;
  private final String artifact;
  private final int heapMegabytes;

  Part(String module, String artifact, int heapMegabytes) {
    this.module = module;
    this.artifact = artifact;
    this.heapMegabytes = heapMegabytes;
  }

  /** The word for it in commands, logs and states. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String module() {
    return module;
  }

  String artifact() {
    return artifact;
  }

  int heapMegabytes() {
    return heapMegabytes;
  }
}
