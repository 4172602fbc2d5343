package org.gongkai.platform.web;

import java.util.Map;
import java.util.function.Function;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An exchange whose body has been read already and can be read again, by parts, too. */
final class ReplayableExchange extends ServerWebExchangeDecorator {

  private static final ResolvableType PARTS =
      ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, Part.class);

  private final ServerHttpRequest request;
  private final ServerHttpResponse response;
  private final Mono<MultiValueMap<String, Part>> parts;
  private volatile boolean partsRead;

  ReplayableExchange(
      ServerWebExchange exchange,
      byte[] body,
      ServerHttpResponse response,
      ServerCodecConfigurer codecs) {
    super(exchange);
    this.response = response;
    this.request =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return body.length == 0
                ? Flux.empty()
                : Flux.defer(() -> Flux.just(response.bufferFactory().wrap(body)));
          }
        };
    // The exchange below would read the parts from the body that is gone.
    this.parts = Mono.defer(() -> readParts(codecs)).cache();
  }

  @Override
  public ServerHttpRequest getRequest() {
    return request;
  }

  @Override
  public ServerHttpResponse getResponse() {
    return response;
  }

  @Override
  public Mono<MultiValueMap<String, Part>> getMultipartData() {
    return parts;
  }

  /** Large parts lie in files. */
  @Override
  public Mono<Void> cleanupMultipart() {
    return partsRead
        ? parts
            .flatMapIterable(MultiValueMap::values)
            .flatMapIterable(Function.identity())
            .concatMap(Part::delete)
            .then()
        : Mono.empty();
  }

  private Mono<MultiValueMap<String, Part>> readParts(ServerCodecConfigurer codecs) {
    MediaType type = request.getHeaders().getContentType();
    return Flux.fromIterable(codecs.getReaders())
        .filter(reader -> reader.canRead(PARTS, type))
        .next()
        .flatMap(this::read)
        .defaultIfEmpty(new LinkedMultiValueMap<>());
  }

  @SuppressWarnings("unchecked")
  private Mono<MultiValueMap<String, Part>> read(HttpMessageReader<?> reader) {
    partsRead = true;
    return ((HttpMessageReader<MultiValueMap<String, Part>>) reader)
        .readMono(PARTS, request, Map.of());
  }
}
