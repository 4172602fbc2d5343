package org.gongkai.gateway.route;

import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.gateway.problem.Problem;
import org.gongkai.gateway.problem.Refused;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** Refuses a body that is announced too large, and cuts off one that turns out to be. */
record BodyLimit(DataSize limit) implements GatewayFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    long announced = exchange.getRequest().getHeaders().getContentLength();
    if (announced > limit.toBytes()) {
      return Mono.error(tooLarge());
    }
    return announced >= 0
        ? chain.filter(exchange)
        : chain.filter(exchange.mutate().request(counted(exchange.getRequest())).build());
  }

  private ServerHttpRequest counted(ServerHttpRequest request) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        AtomicLong read = new AtomicLong();
        return super.getBody().handle((buffer, sink) -> count(buffer, read, sink));
      }
    };
  }

  private void count(DataBuffer buffer, AtomicLong read, SynchronousSink<DataBuffer> sink) {
    if (read.addAndGet(buffer.readableByteCount()) > limit.toBytes()) {
      DataBufferUtils.release(buffer);
      sink.error(tooLarge());
    } else {
      sink.next(buffer);
    }
  }

  private static Refused tooLarge() {
    return new Refused(Problem.TOO_LARGE, null);
  }
}
