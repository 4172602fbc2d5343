package org.gongkai.disclosure.link;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Asks other sites whether a page is there. Only the address that was found and checked is spoken
 * to, on each hop anew, so that no page can lead into the network that this service stands in.
 */
final class OtherSites {

  private static final int HOPS = 5;
  private static final int LONGEST_WORDS = 200;

  private static final Set<Integer> PASSED_ON = Set.of(301, 302, 303, 307, 308);

  private final LinkProperties settings;
  private final String asker;
  private final Lookup lookup;
  private final Predicate<InetAddress> open;
  private final Scheduler threads;
  private final HttpClient http;

  /**
   * @param asker how this site names itself
   * @param open which addresses may be spoken to
   * @param threads for looking up names, which blocks
   */
  OtherSites(
      LinkProperties settings,
      String asker,
      Lookup lookup,
      Predicate<InetAddress> open,
      Scheduler threads) {
    this.settings = settings;
    this.asker = asker;
    this.lookup = lookup;
    this.open = open;
    this.threads = threads;
    this.http =
        HttpClient.create(ConnectionProvider.newConnection())
            .followRedirect(false)
            .responseTimeout(settings.timeout())
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(settings.timeout().toMillis()));
  }

  /** A host within an office network, which no citizen reaches. */
  private static final class Closed extends RuntimeException {
    Closed() {
      super("内部地址，公众无法打开");
    }
  }

  /**
   * @param location where it is said to be instead; null unless it is elsewhere
   */
  private record Reply(int status, @Nullable String location) {}

  /**
   * With GET when HEAD brings no page: some do not know it. No failure of its own: who cannot be
   * reached is away.
   */
  Mono<Answer> ask(URI page) {
    return hop(HttpMethod.HEAD, page, HOPS)
        .flatMap(said ->
            said.words().equals("HTTP 200") ? Mono.just(said) : hop(HttpMethod.GET, page, HOPS))
        .timeout(settings.timeout().multipliedBy(3))
        .onErrorResume(failure -> Mono.just(silence(failure)));
  }

  private Mono<Answer> hop(HttpMethod method, URI page, int left) {
    return send(method, page)
        .flatMap(reply -> {
          URI next = next(page, reply);
          if (next == null) {
            return Mono.just(Answer.of(reply.status()));
          }
          return left == 0 ? Mono.just(Answer.away("反复跳转")) : hop(method, next, left - 1);
        });
  }

  /** Null for the end of the way; also where only a browser knows how to go on. */
  private static @Nullable URI next(URI page, Reply reply) {
    if (reply.location() == null) {
      return null;
    }
    try {
      URI next = page.resolve(reply.location().strip().replace(" ", "%20"));
      boolean web = "http".equals(next.getScheme()) || "https".equals(next.getScheme());
      return web && next.getHost() != null ? next : null;
    } catch (IllegalArgumentException onlyBrowsersReadIt) {
      return null;
    }
  }

  private Mono<Reply> send(HttpMethod method, URI page) {
    return Mono.fromCallable(() -> address(page.getHost()))
        .subscribeOn(threads)
        .flatMap(address -> send(method, page, address));
  }

  private Mono<Reply> send(HttpMethod method, URI page, InetAddress address) {
    boolean secure = "https".equals(page.getScheme());
    int port = page.getPort() > 0 ? page.getPort() : secure ? 443 : 80;
    HttpClient client =
        http.remoteAddress(() -> new InetSocketAddress(address, port))
            .headers(headers ->
                headers
                    .set(HttpHeaderNames.HOST, page.getRawAuthority())
                    .set(HttpHeaderNames.USER_AGENT, asker)
                    .set(HttpHeaderNames.ACCEPT, "*/*"));
    return (secure ? client.secure() : client)
        .request(method)
        .uri(path(page))
        // The body is not read: the connection ends here.
        .response((response, body) -> Mono.just(reply(response)))
        .next();
  }

  private static Reply reply(HttpClientResponse response) {
    int status = response.status().code();
    String location = response.responseHeaders().get(HttpHeaderNames.LOCATION);
    return new Reply(status, PASSED_ON.contains(status) ? location : null);
  }

  private static String path(URI page) {
    String path =
        page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
  }

  /** One closed address among several is enough not to ask. */
  private InetAddress address(String host) throws IOException {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] found = lookup.of(name);
    if (found.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!Arrays.stream(found).allMatch(open)) {
      throw new Closed();
    }
    // Its name goes along for the certificate; nothing is looked up any more.
    return InetAddress.getByAddress(name, found[0].getAddress());
  }

  private static Answer silence(Throwable failure) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
    if (failure instanceof SSLException || cause instanceof GeneralSecurityException) {
      return new Answer(Answer.Fate.ALIVE, "证书无法核验");
    }
    return switch (cause) {
      case Closed closed -> Answer.away(String.valueOf(closed.getMessage()));
      case UnknownHostException unknown -> Answer.away("域名无法解析");
      case TimeoutException late -> Answer.away("没有应答");
      case io.netty.handler.timeout.TimeoutException late -> Answer.away("没有应答");
      default ->
          Answer.away(
              "未能连接：" + TextForm.beginning(String.valueOf(cause.getMessage()), LONGEST_WORDS));
    };
  }
}
