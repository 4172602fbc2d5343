package org.gongkai.platform.web;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Remembers a successful answer before the caller gets it: what the caller has seen is then what a
 * repetition will see.
 */
final class CapturedResponse extends ServerHttpResponseDecorator {

  /** Longer answers are given but not remembered; a created thing's is far shorter. */
  private static final int LONGEST = 4 * 1024 * 1024;

  private final Function<Answer, Mono<Void>> remember;
  private final Mono<Void> forget;
  private final AtomicBoolean settled = new AtomicBoolean();

  CapturedResponse(
      ServerHttpResponse response, Function<Answer, Mono<Void>> remember, Mono<Void> forget) {
    super(response);
    this.remember = remember;
    this.forget = forget;
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    if (!successful()) {
      return forgotten().then(Mono.defer(() -> super.writeWith(body)));
    }
    return DataBufferUtils.join(Flux.from(body))
        .map(CapturedResponse::bytes)
        .defaultIfEmpty(new byte[0])
        .flatMap(bytes ->
            remembered(bytes)
                .then(Mono.defer(() -> super.writeWith(Mono.just(bufferFactory().wrap(bytes))))));
  }

  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> stream) {
    return forgotten().then(Mono.defer(() -> super.writeAndFlushWith(stream)));
  }

  /** To be called when the work is over, since an answer without body passes none of the writes. */
  Mono<Void> settle() {
    return successful() ? remembered(new byte[0]) : forgotten();
  }

  Mono<Void> forgotten() {
    return Mono.defer(() -> settled.compareAndSet(false, true) ? forget : Mono.empty());
  }

  private Mono<Void> remembered(byte[] body) {
    if (body.length > LONGEST) {
      return forgotten();
    }
    return Mono.defer(() ->
        settled.compareAndSet(false, true)
            ? remember.apply(Answer.of(getDelegate(), body))
            : Mono.empty());
  }

  private boolean successful() {
    HttpStatusCode status = getStatusCode();
    return status == null || status.is2xxSuccessful();
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
