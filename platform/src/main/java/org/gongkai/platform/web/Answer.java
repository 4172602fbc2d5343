package org.gongkai.platform.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** A finished answer, as far as it must be the same when it is given again. */
record Answer(int status, Map<String, String> headers, byte[] body) {

  static final String REPLAYED = "Idempotency-Replayed";

  private static final List<String> KEPT =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);

  static Answer of(ServerHttpResponse response, byte[] body) {
    HttpStatusCode status = response.getStatusCode();
    Map<String, String> headers = new TreeMap<>();
    for (String name : KEPT) {
      String value = response.getHeaders().getFirst(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new Answer(status == null ? 200 : status.value(), headers, body);
  }

  Mono<Void> replay(ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(status));
    headers.forEach(response.getHeaders()::set);
    response.getHeaders().set(REPLAYED, "true");
    if (body.length == 0) {
      return response.setComplete();
    }
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(status);
      out.writeInt(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static Answer fromBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int status = in.readInt();
      int count = in.readInt();
      Map<String, String> headers = new TreeMap<>();
      for (int header = 0; header < count; header++) {
        headers.put(in.readUTF(), in.readUTF());
      }
      return new Answer(status, headers, in.readAllBytes());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
