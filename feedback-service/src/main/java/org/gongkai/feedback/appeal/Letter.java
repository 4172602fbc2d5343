package org.gongkai.feedback.appeal;

import org.jspecify.annotations.Nullable;

/** What the citizen wrote and who the citizen is; stored sealed only. */
public record Letter(
    String title,
    String content,
    String name,
    String phone,
    @Nullable String email,
    @Nullable String region) {

  /** Says nothing, so that no log does. */
  @Override
  public String toString() {
    return "Letter";
  }
}
