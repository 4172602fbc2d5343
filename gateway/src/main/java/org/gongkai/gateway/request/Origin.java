package org.gongkai.gateway.request;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request comes from and which address the caller used. Forwarding headers are believed
 * only from a proxy that is known by its address; anybody can write the others.
 */
public record Origin(String address, String scheme, @Nullable String host) {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String ATTRIBUTE = Origin.class.getName();
  static final String FOR = "X-Forwarded-For";
  static final String PROTO = "X-Forwarded-Proto";
  static final String HOST = "X-Forwarded-Host";
  static final List<String> CLAIMS =
      List.of("Forwarded", FOR, PROTO, HOST, "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Real-IP");

  /** The origin of an exchange that has passed {@link Arrival}. */
  public static Origin of(ServerWebExchange exchange) {
    return Objects.requireNonNull(exchange.getAttribute(ATTRIBUTE), "not arrived");
  }

  static Origin of(ServerHttpRequest request, @Nullable Pattern trusted) {
    HttpHeaders headers = request.getHeaders();
    InetSocketAddress remote = request.getRemoteAddress();
    String peer = remote == null ? "unknown" : text(remote);
    String scheme = Objects.requireNonNullElse(request.getURI().getScheme(), "http");
    String host = headers.getFirst(HttpHeaders.HOST);
    if (trusted == null || !trusted.matcher(peer).matches()) {
      return new Origin(peer, scheme, host);
    }
    String claimed = last(headers.getFirst(PROTO));
    return new Origin(
        client(headers, trusted, peer),
        claimed != null && SCHEMES.contains(claimed) ? claimed : scheme,
        Objects.requireNonNullElse(
            last(headers.getFirst(HOST)), Objects.requireNonNullElse(host, "")));
  }

  void keep(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, this);
  }

  /** Every proxy appends whom it saw: the last one that is not a proxy of ours is the client. */
  private static String client(HttpHeaders headers, Pattern trusted, String peer) {
    String client = peer;
    for (String seen : headers.getOrEmpty(FOR).reversed()) {
      for (String address : List.of(StringUtils.commaDelimitedListToStringArray(seen)).reversed()) {
        client = address.strip();
        if (!trusted.matcher(client).matches()) {
          return client;
        }
      }
    }
    return client;
  }

  private static @Nullable String last(@Nullable String list) {
    return list == null
        ? null
        : list.substring(list.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static String text(InetSocketAddress remote) {
    return remote.getAddress() == null
        ? remote.getHostString()
        : remote.getAddress().getHostAddress();
  }
}
