package org.gongkai.gateway.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Copies an answer that its service calls good for everybody, while it goes out. */
final class Listening extends ServerHttpResponseDecorator {

  /** Targeted at caches in front of the services (RFC 9213); browsers do not heed it. */
  static final String FOR_SHARED_CACHES = "CDN-Cache-Control";

  private final int largest;
  private final Consumer<KeptAnswer> keep;

  Listening(ServerHttpResponse response, int largest, Consumer<KeptAnswer> keep) {
    super(response);
    this.largest = largest;
    this.keep = keep;
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    if (!isGoodForEverybody()) {
      return super.writeWith(body);
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    return super.writeWith(Flux.from(body).doOnNext(buffer -> append(copy, buffer)))
        .doOnSuccess(written -> {
          if (copy.size() <= largest) {
            keep.accept(KeptAnswer.of(getHeaders(), copy.toByteArray()));
          }
        });
  }

  private boolean isGoodForEverybody() {
    return getStatusCode() == HttpStatus.OK
        && getHeaders().containsHeader(FOR_SHARED_CACHES)
        && getHeaders().getContentLength() <= largest;
  }

  /** Once it has grown too large, what is left of it need not be copied. */
  private void append(ByteArrayOutputStream copy, DataBuffer buffer) {
    if (copy.size() <= largest) {
      byte[] bytes = new byte[buffer.readableByteCount()];
      buffer.toByteBuffer(buffer.readPosition(), ByteBuffer.wrap(bytes), 0, bytes.length);
      copy.writeBytes(bytes);
    }
  }
}
