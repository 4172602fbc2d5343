package org.gongkai.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the gateway that remembers what reached it and answers as it is told. */
public final class FakeService {

  private final DisposableServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Answer> manner = _ -> Answer.ok("fine");

  public FakeService() {
    this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();
  }

  public String uri() {
    return "http://127.0.0.1:" + server.port();
  }

  public List<Received> received() {
    return received;
  }

  public void answers(Function<Received, Answer> manner) {
    this.manner = manner;
  }

  public void answersWith(Answer answer) {
    answers(_ -> answer);
  }

  public void reset() {
    received.clear();
    answersWith(Answer.ok("fine"));
  }

  private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString()
        .defaultIfEmpty("")
        .flatMap(body -> {
          var call = new Received(request.method().name(), request.uri(), request, body);
          received.add(call);
          return manner.apply(call).send(response);
        });
  }

  public record Received(String method, String uri, HttpServerRequest request, String body) {

    public String header(String name) {
      return request.requestHeaders().get(name);
    }
  }

  /** How the service behaves: a status and a body, after a while, or a connection that breaks. */
  public record Answer(
      int status,
      String type,
      String body,
      Duration after,
      boolean breaks,
      Map<String, String> headers) {

    public static Answer ok(String body) {
      return new Answer(200, "text/plain;charset=UTF-8", body, Duration.ZERO, false, Map.of());
    }

    public static Answer json(String body) {
      return new Answer(200, "application/json", body, Duration.ZERO, false, Map.of());
    }

    public static Answer status(int status) {
      return new Answer(status, "text/plain;charset=UTF-8", "", Duration.ZERO, false, Map.of());
    }

    public static Answer problem(int status, String body) {
      return new Answer(status, "application/problem+json", body, Duration.ZERO, false, Map.of());
    }

    public static Answer brokenConnection() {
      return new Answer(0, "", "", Duration.ZERO, true, Map.of());
    }

    public Answer after(Duration wait) {
      return new Answer(status, type, body, wait, breaks, headers);
    }

    public Answer with(String header, String value) {
      return new Answer(status, type, body, after, breaks, Map.of(header, value));
    }

    Mono<Void> send(HttpServerResponse response) {
      if (breaks) {
        response.withConnection(connection -> connection.channel().close());
        return Mono.never();
      }
      headers.forEach(response::header);
      Mono<Void> sent =
          response.status(status).header("Content-Type", type).sendString(Mono.just(body)).then();
      return after.isZero() ? sent : Mono.delay(after).then(sent);
    }
  }
}
