package org.gongkai.disclosure.mistake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is read of {@code feedback.appeal.received.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MistakeNews(
    String id, String kind, @Nullable String itemId, Instant receivedAt, LocalDate dueOn) {

  /** Whether the reader has found something wrong in an item. */
  boolean isMistake() {
    return kind.equals("ERROR") && itemId != null;
  }
}
