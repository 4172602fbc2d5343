package org.gongkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class HealthTests {

  @Test
  void isUpOnlyWhenTheProcessSaysSo() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int[] status = {503};
    server.createContext(
        "/actuator/health",
        exchange -> {
          exchange.sendResponseHeaders(status[0], -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      assertThat(Health.isUp(port)).isFalse();
      status[0] = 200;
      assertThat(Health.isUp(port)).isTrue();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void isReadyEvenWhenSomethingIsToBeMended() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean readiness = exchange.getRequestURI().getPath().endsWith("/readiness");
          exchange.sendResponseHeaders(readiness ? 200 : 503, -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      assertThat(Health.isUp(port)).isFalse();
      assertThat(Health.isReady(port)).isTrue();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void isNotUpWhenNobodyListens() {
    assertThat(Health.isUp(Ports.free(1).getFirst())).isFalse();
  }
}
