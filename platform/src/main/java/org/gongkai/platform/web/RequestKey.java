package org.gongkai.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What one {@code Idempotency-Key} names: the same key of another caller or for another path is
 * another thing.
 *
 * @param caller the token's subject; empty for citizens without a token
 */
record RequestKey(String caller, String call, String key) {

  static final String HEADER = "Idempotency-Key";
  private static final Pattern PRINTABLE =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,78}[\\x21-\\x7e])?");

  /** 400 if the header is empty, repeated, longer than 80 or not printable ASCII. */
  static RequestKey of(ServerHttpRequest request, String caller) {
    List<String> keys = request.getHeaders().getOrEmpty(HEADER);
    if (keys.size() != 1 || !PRINTABLE.matcher(keys.getFirst()).matches()) {
      throw new Refusal(CommonCode.MALFORMED_REQUEST, "Idempotency-Key 必须是 1 到 80 个可打印的 ASCII 字符。");
    }
    String query = request.getURI().getRawQuery();
    String path = request.getURI().getRawPath();
    String call = query == null ? path : path + "?" + query;
    return new RequestKey(caller, call, keys.getFirst());
  }

  /** Under which the answer is remembered; says nothing about the key itself. */
  String id() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(caller, call, key));
  }

  /** The id of what this request creates, the same at each attempt with the same body. */
  NewId newId(String fingerprint) {
    return NewId.of(digest("new", caller, call, key, fingerprint));
  }

  private static byte[] digest(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // With lengths, since "a" + "bc" is not "ab" + "c".
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
