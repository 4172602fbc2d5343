package org.gongkai.feedback.follow;

import java.time.Duration;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;

/** Somebody guesses; {@code retryAfter} says when the next try is borne. */
final class TooManyTries extends Refusal {

  private final Duration retryAfter;

  TooManyTries(Duration retryAfter) {
    super(CommonCode.TOO_MANY_REQUESTS, "编号或查询码输错次数过多，请稍后再试。");
    this.retryAfter = retryAfter;
  }

  /** Whole seconds, rounded up. */
  String retryAfterSeconds() {
    return String.valueOf(retryAfter.plusMillis(999).toSeconds());
  }
}
