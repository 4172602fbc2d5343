package org.gongkai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Guards the pinned version of the HTTP server: later ones stopped reading such a connection. */
class KeepAliveTests {

  private static final int TEN_SECONDS = 10_000;

  @Test
  void readsOnAfterAQueuedRequestWasAnsweredAtOnce() throws IOException {
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .handle((request, response) -> response.sendString(answer(request.uri())))
            .bindNow();
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(TEN_SECONDS);
      send(socket, request("/slow") + request("/quick"));
      assertThat(received(socket, 2)).contains("slow", "quick");

      send(socket, request("/third"));

      assertThat(received(socket, 1)).contains("third");
    } finally {
      server.disposeNow();
    }
  }

  private static Mono<String> answer(String uri) {
    Mono<String> answer = Mono.just("<" + uri + ">");
    return uri.equals("/slow") ? answer.delayElement(Duration.ofMillis(50)) : answer;
  }

  private static String request(String uri) {
    return "GET " + uri + " HTTP/1.1\r\nHost: local\r\n\r\n";
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String received(Socket socket, int answers) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.toString().split(">", -1).length <= answers) {
      text.append((char) socket.getInputStream().read());
    }
    return text.toString();
  }
}
