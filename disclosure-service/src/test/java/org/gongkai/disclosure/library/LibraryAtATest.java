package org.gongkai.disclosure.library;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A library of the level above that answers as it is told to and keeps what it hears. */
final class LibraryAtATest implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
  private volatile int status = 200;
  private volatile String answer = "{\"receipt\": \"SK-1\"}";

  LibraryAtATest() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(
        "/documents",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          heard.add(
              new Heard(
                  headers.getFirst("Authorization"),
                  headers.getFirst("Idempotency-Key"),
                  JSON.readTree(exchange.getRequestBody().readAllBytes())));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          if (body.length > 0) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  /** One call. */
  record Heard(String authorization, String key, JsonNode body) {}

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/documents";
  }

  void answers(int newStatus, String newAnswer) {
    status = newStatus;
    answer = newAnswer;
  }

  /** What it was told of one document. */
  List<Heard> about(String item) {
    return heard.stream().filter(one -> one.body().path("id").asString().equals(item)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
