package org.gongkai.gateway.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.gateway.limit.AddressLimit;
import org.gongkai.gateway.request.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives an answer that is the same for everybody again for a moment, before security and routes
 * have any work with it. Whoever changed something through this gateway reads the change at once;
 * what changed elsewhere shows when the moment is over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PublicReading implements WebFilter {

  private final AtomicLong changes = new AtomicLong();
  private final Cache<Question, KeptAnswer> answers;
  private final ReadingProperties properties;
  private final AddressLimit limit;

  PublicReading(ReadingProperties properties, AddressLimit limit) {
    this.properties = properties;
    this.limit = limit;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(properties.memory().toBytes())
            .weigher((Question asked, KeptAnswer answer) -> answer.bytes())
            .expireAfterWrite(properties.freshFor())
            .build();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (!properties.keeps()) {
      return chain.filter(exchange);
    }
    if (changes(request)) {
      return changed(exchange, chain);
    }
    return Question.isAnybodys(request) ? answer(exchange, chain) : chain.filter(exchange);
  }

  private Mono<Void> answer(ServerWebExchange exchange, WebFilterChain chain) {
    Origin origin = Origin.of(exchange);
    Question asked = Question.of(exchange.getRequest(), origin, changes.get());
    KeptAnswer known = answers.getIfPresent(asked);
    if (known == null) {
      Listening response =
          new Listening(
              exchange.getResponse(),
              Math.toIntExact(properties.largest().toBytes()),
              answer -> answers.put(asked, answer));
      return chain.filter(exchange.mutate().response(response).build());
    }
    // Past the limit the refusal is written where all refusals are.
    return limit.allows(exchange) ? known.send(exchange.getResponse()) : chain.filter(exchange);
  }

  /** Counted before the answer leaves, and again at the end for whoever gave up waiting. */
  private Mono<Void> changed(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(changes::incrementAndGet));
    return chain.filter(exchange).doFinally(end -> changes.incrementAndGet());
  }

  private static boolean changes(ServerHttpRequest request) {
    HttpMethod method = request.getMethod();
    return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
  }
}
