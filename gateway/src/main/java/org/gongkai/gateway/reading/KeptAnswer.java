package org.gongkai.gateway.reading;

import java.util.Set;
import org.gongkai.gateway.request.Trace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** An answer as it went out, without what belonged to the one who asked. */
record KeptAnswer(HttpHeaders headers, byte[] body) {

  private static final Set<String> OF_ONE_CALL =
      Set.of(
          Trace.REQUEST_ID,
          "X-RateLimit-Remaining",
          HttpHeaders.DATE,
          HttpHeaders.CONNECTION,
          HttpHeaders.TRANSFER_ENCODING,
          HttpHeaders.CONTENT_LENGTH);

  static KeptAnswer of(HttpHeaders sent, byte[] body) {
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(sent);
    OF_ONE_CALL.forEach(headers::remove);
    return new KeptAnswer(headers, body);
  }

  int bytes() {
    return body.length + 2_000;
  }

  Mono<Void> send(ServerHttpResponse response) {
    response.setStatusCode(HttpStatus.OK);
    response.getHeaders().putAll(headers);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
