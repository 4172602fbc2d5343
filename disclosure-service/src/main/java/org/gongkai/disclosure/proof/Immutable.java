package org.gongkai.disclosure.proof;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers that never change, for caches of any kind. */
final class Immutable {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private Immutable() {}

  static ResponseEntity.BodyBuilder answer(String tag) {
    return ResponseEntity.ok().cacheControl(FOR_EVER).eTag("\"" + tag + "\"");
  }
}
