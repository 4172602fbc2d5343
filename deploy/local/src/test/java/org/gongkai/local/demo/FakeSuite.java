package org.gongkai.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers as a test says and notes every change that is asked for: who, where, what. */
final class FakeSuite implements AutoCloseable {

  /** A revision of 0 is no ETag. */
  record Reply(int status, String body, long revision) {}

  record Request(String method, String path, String caller, String body) {}

  final List<String> changes = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  FakeSuite(Function<Request, Reply> answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  /** People whose tokens are their names. */
  Callers callers() {
    return new Callers(url(), name -> name);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange, Function<Request, Reply> answers) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            token == null ? "citizen" : token.replace("Bearer ", ""),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Reply reply = answers.apply(request);
    if (!request.method().equals("GET") && reply.status() < 300) {
      changes.add(request.caller() + " " + request.path());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    if (reply.revision() > 0) {
      exchange.getResponseHeaders().add("ETag", "\"" + reply.revision() + "\"");
    }
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
