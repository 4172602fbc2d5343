package org.gongkai.disclosure.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer as it goes out. Its tag follows from its bytes, so that a reader asks often and
 * receives only what is new.
 *
 * @param changed of what it shows, for {@code Last-Modified}
 */
public record Rendered(byte[] bytes, MediaType type, String tag, Instant changed) {

  private static final int TAG_BYTES = 12;

  public static Rendered of(String text, MediaType type, Instant changed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Rendered(bytes, new MediaType(type, StandardCharsets.UTF_8), tag(bytes), changed);
  }

  /** 200, or 304 for a reader who has it already. */
  public ResponseEntity<byte[]> ok() {
    return answer(ResponseEntity.ok().lastModified(changed).eTag(tag));
  }

  /** With another status, and nothing by which a cache would keep it. */
  public ResponseEntity<byte[]> with(HttpStatusCode status) {
    return answer(ResponseEntity.status(status));
  }

  private ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer) {
    return answer.cacheControl(CacheControl.noCache()).contentType(type).body(bytes);
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
