package org.gongkai.task.plan;

import java.time.Duration;
import org.gongkai.platform.web.NewId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * What everybody reads again and again: to be kept for ten seconds, and marked by what it says,
 * since progress changes with the days while nothing stored does.
 */
public final class PublicAnswer {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private PublicAnswer() {}

  /**
   * @param body a record made of records, texts, numbers and dates, whose words are its content
   */
  public static <T extends Record> ResponseEntity<T> of(T body) {
    String mark = NewId.derived("public", body.toString()).value();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .eTag("\"" + mark + "\"")
        .body(body);
  }
}
