package org.gongkai.gateway.request;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The numbers under which a request can be found again: its id, and its W3C trace context. What a
 * caller sends is kept if it is well-formed and replaced if it is not.
 */
public record Trace(String requestId, String traceparent) {

  public static final String REQUEST_ID = "X-Request-Id";

  private static final String ATTRIBUTE = Trace.class.getName();
  private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /**
   * The trace of an exchange that the gateway has seen; a new one for an exchange that failed
   * before.
   */
  public static Trace of(ServerWebExchange exchange) {
    Trace known = exchange.getAttribute(ATTRIBUTE);
    return known == null ? accept(null, null, 0) : known;
  }

  /**
   * @param sampling the share of new traces that asks the services to record them, 0 to 1
   */
  static Trace accept(@Nullable String requestId, @Nullable String traceparent, double sampling) {
    return new Trace(
        requestId != null && WELL_FORMED_ID.matcher(requestId).matches() ? requestId : hex(16),
        traceparent != null && TRACEPARENT.matcher(traceparent).matches()
            ? traceparent
            : begin(sampling));
  }

  public String traceId() {
    return traceparent.substring(3, 35);
  }

  void keep(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, this);
  }

  private static String begin(double sampling) {
    String flags = ThreadLocalRandom.current().nextDouble() < sampling ? "01" : "00";
    return "00-%s-%s-%s".formatted(hex(16), hex(8), flags);
  }

  /** Random, but not secret; and never all zeros in practice (2^-64). */
  private static String hex(int bytes) {
    byte[] bits = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}
