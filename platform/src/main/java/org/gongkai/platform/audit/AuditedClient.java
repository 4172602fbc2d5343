package org.gongkai.platform.audit;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Remembers for the writes of a request from which machine and with which program it came, as the
 * gateway tells: nobody else reaches a service.
 */
final class AuditedClient implements WebFilter, Ordered {

  static final String KEY = AuditedClient.class.getName();
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:%]{2,64}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");
  private static final int LONGEST_PROGRAM = 200;

  /** Known to whatever follows, security and repeated requests included. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String client = describe(exchange.getRequest());
    return client.isEmpty()
        ? chain.filter(exchange)
        : chain.filter(exchange).contextWrite(context -> context.put(KEY, client));
  }

  private static String describe(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    String forwarded = headers.getFirst(FORWARDED_FOR);
    InetSocketAddress peer = request.getRemoteAddress();
    String address =
        forwarded != null && ADDRESS.matcher(forwarded).matches()
            ? forwarded
            : peer == null || peer.getAddress() == null ? "" : peer.getAddress().getHostAddress();
    String program = headers.getFirst(HttpHeaders.USER_AGENT);
    String shown = program == null ? "" : UNPRINTABLE.matcher(program).replaceAll("?");
    String cut = shown.length() > LONGEST_PROGRAM ? shown.substring(0, LONGEST_PROGRAM) : shown;
    return (address + " " + cut).strip();
  }
}
