package org.gongkai.platform.web;

import java.time.Duration;
import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets a POST with an {@code Idempotency-Key} be repeated: the work is done once, the answer given
 * each time.
 */
final class IdempotencyFilter implements WebFilter, Ordered {

  private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int LOOKS = 15;

  private final RememberedAnswers answers;
  private final ServerCodecConfigurer codecs;
  private final BodyLimits limits;
  private final List<PathPattern> streamed;

  IdempotencyFilter(
      RememberedAnswers answers,
      ServerCodecConfigurer codecs,
      BodyLimits limits,
      StreamedBodies streamed) {
    this.answers = answers;
    this.codecs = codecs;
    this.limits = limits;
    this.streamed =
        streamed.patterns().stream().map(PathPatternParser.defaultInstance::parse).toList();
  }

  /** Right after security, which is at -100: the key belongs to a caller. */
  @Override
  public int getOrder() {
    return -90;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    if (exchange.getRequest().getMethod() != HttpMethod.POST
        || !headers.containsHeader(RequestKey.HEADER)) {
      return chain.filter(exchange);
    }
    return caller()
        .map(caller -> RequestKey.of(exchange.getRequest(), caller))
        .flatMap(key ->
            isStreamed(exchange)
                ? streamed(exchange, chain, key)
                : body(exchange).flatMap(body -> attempt(exchange, chain, key, body)));
  }

  private boolean isStreamed(ServerWebExchange exchange) {
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    return streamed.stream().anyMatch(pattern -> pattern.matches(path));
  }

  private static Mono<Void> streamed(
      ServerWebExchange exchange, WebFilterChain chain, RequestKey key) {
    key.newId("").remember(exchange);
    return chain.filter(exchange);
  }

  private Mono<Void> attempt(
      ServerWebExchange exchange, WebFilterChain chain, RequestKey key, byte[] body) {
    AnswerSeal seal = new AnswerSeal(key);
    return Mono.fromCallable(() -> seal.fingerprint(type(exchange), body))
        // Hashing an upload takes a while; the event loop has other callers.
        .subscribeOn(Schedulers.parallel())
        .flatMap(fingerprint -> {
          key.newId(fingerprint).remember(exchange);
          return claim(key.id(), fingerprint, LOOKS);
        })
        .flatMap(claim ->
            switch (claim) {
              case Claim.Mine mine -> work(exchange, chain, key, seal, mine, body);
              case Claim.Done done ->
                  Answer.fromBytes(seal.open(done.sealed())).replay(exchange.getResponse());
              case Claim.Running running -> underWay(exchange);
              case Claim.Other other ->
                  Mono.error(
                      new Refusal(
                          CommonCode.IDEMPOTENCY_KEY_REUSED,
                          "该 Idempotency-Key 已用于内容不同的请求，请换用新的值。"));
            });
  }

  private Mono<Claim> claim(String id, String fingerprint, int looks) {
    return answers
        .claim(id, fingerprint)
        .flatMap(claim ->
            claim instanceof Claim.Running && looks > 1
                ? Mono.delay(LOOK_AGAIN).then(claim(id, fingerprint, looks - 1))
                : Mono.just(claim));
  }

  private Mono<Void> work(
      ServerWebExchange exchange,
      WebFilterChain chain,
      RequestKey key,
      AnswerSeal seal,
      Claim.Mine mine,
      byte[] body) {
    CapturedResponse response =
        new CapturedResponse(
            exchange.getResponse(),
            answer ->
                bestEffort(answers.finish(key.id(), mine.owner(), seal.seal(answer.toBytes()))),
            bestEffort(answers.release(key.id(), mine.owner())));
    return Mono.usingWhen(
        Mono.fromSupplier(() -> new ReplayableExchange(exchange, body, response, codecs)),
        replayable ->
            chain
                .filter(replayable)
                .then(Mono.defer(response::settle))
                .onErrorResume(error -> response.forgotten().then(Mono.error(error))),
        ReplayableExchange::cleanupMultipart);
  }

  /**
   * The work is done and its answer true even if the store fails now; the marker's lease ends by
   * itself.
   */
  private static Mono<Void> bestEffort(Mono<Void> note) {
    return note.onErrorResume(error -> {
      log.warn("An answer could not be noted under its idempotency key: {}", error.toString());
      return Mono.empty();
    });
  }

  private static Mono<Void> underWay(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return Mono.error(new Refusal(CommonCode.DUPLICATE, "相同的请求正在处理，请稍后重试。"));
  }

  private Mono<byte[]> body(ServerWebExchange exchange) {
    return DataBufferUtils.join(exchange.getRequest().getBody(), limits.bytes(type(exchange)))
        .map(buffer -> {
          byte[] bytes = new byte[buffer.readableByteCount()];
          buffer.read(bytes);
          DataBufferUtils.release(buffer);
          return bytes;
        })
        .defaultIfEmpty(new byte[0]);
  }

  private static MediaType type(ServerWebExchange exchange) {
    MediaType type = exchange.getRequest().getHeaders().getContentType();
    return type == null ? MediaType.ALL : type;
  }

  private static Mono<String> caller() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .map(Authentication::getName)
        .defaultIfEmpty("");
  }
}
