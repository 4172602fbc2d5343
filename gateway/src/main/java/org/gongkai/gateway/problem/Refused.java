package org.gongkai.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The gateway refuses on purpose; the exception is an answer, so it carries no stack trace. */
public final class Refused extends RuntimeException {

  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  public Refused(Problem problem, @Nullable Duration retryAfter) {
    super(problem.name(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  Problem problem() {
    return problem;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
