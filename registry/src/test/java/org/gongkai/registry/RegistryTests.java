package org.gongkai.registry;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RegistryTests {

  private static final String INSTANCE =
      """
      {"instance": {"instanceId": "one", "hostName": "127.0.0.1", "app": "TASK-SERVICE", "ipAddr": "127.0.0.1",
        "vipAddress": "task-service", "status": "UP", "port": {"$": 9001, "@enabled": "true"},
        "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"}}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<ConfigurableApplicationContext> running = new ArrayList<>();

  @AfterEach
  void stop() {
    running.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void isHealthyAndTellsWhoRegistered() throws Exception {
    int port = freePort();
    start(port);

    assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(200);
    assertThat(get(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(register(port)).isEqualTo(204);
    eventually(() -> get(port, "/eureka/apps").body().contains("TASK-SERVICE"));
  }

  @Test
  void leavesReadersWithWhatTheyKnowUntilTheLivingHadTimeToComeBack() throws Exception {
    int port = freePort();
    start(port, "GONGKAI_REGISTRY_WAIT_MS=1500");

    assertThat(register(port)).isEqualTo(204);
    assertThat(get(port, "/eureka/apps").statusCode()).isEqualTo(403);
    eventually(() -> get(port, "/eureka/apps").body().contains("TASK-SERVICE"));
  }

  @Test
  void exposesNothingButItsHealth() throws Exception {
    int port = freePort();
    start(port);

    assertThat(get(port, "/actuator/env").statusCode()).isEqualTo(404);
    assertThat(get(port, "/").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsItsPeerWhoRegistered() throws Exception {
    int first = freePort();
    int second = freePort();
    String peers = "%s,%s".formatted(eureka(first), eureka(second));
    start(first, "GONGKAI_REGISTRY_PEERS=" + peers, "eureka.server.my-url=" + eureka(first));
    start(second, "GONGKAI_REGISTRY_PEERS=" + peers, "eureka.server.my-url=" + eureka(second));

    register(first);

    eventually(() -> get(second, "/eureka/apps").body().contains("TASK-SERVICE"));
  }

  private void start(int port, String... properties) {
    String[] arguments = new String[properties.length + 2];
    arguments[0] = "--SERVER_PORT=" + port;
    arguments[1] = "--GONGKAI_HOST=127.0.0.1";
    for (int i = 0; i < properties.length; i++) {
      arguments[i + 2] = "--" + properties[i];
    }
    running.add(new SpringApplicationBuilder(RegistryApplication.class).run(arguments));
  }

  private int register(int port) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(eureka(port) + "apps/TASK-SERVICE"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(INSTANCE))
            .build();
    return http.send(request, ofString()).statusCode();
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(address).build(), ofString());
  }

  private static String eureka(int port) {
    return "http://127.0.0.1:" + port + "/eureka/";
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void eventually(Condition condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.holds()) {
      assertThat(Instant.now()).as("still not so").isBefore(end);
      Thread.sleep(200);
    }
  }
}
