package org.gongkai.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real gateway before pretended services, shared by all tests that need no settings of their own.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "GONGKAI_ISSUER_URI=" + Tokens.ISSUER,
      "eureka.client.enabled=false",
      "gongkai.limits.address.burst=100000",
      "gongkai.health.keep=0s",
      "gongkai.health.timeout=1s",
      "gongkai.routes.lanes.feedback.timeout=400ms",
      "gongkai.routes.lanes.feedback.body=10KB",
      "resilience4j.bulkhead.configs.bulk.max-concurrent-calls=2",
      "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=600ms"
    })
public abstract class GatewayTest {

  protected static final FakeService TASK = new FakeService();
  protected static final FakeService DISCLOSURE = new FakeService();
  protected static final FakeService FEEDBACK = new FakeService();
  protected static final FakeService IDENTITY = new FakeService();
  protected static final FakeService REGISTRY = new FakeService();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;
  @Autowired private CircuitBreakerRegistry breakers;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    String instances = "spring.cloud.discovery.client.simple.instances.";
    registry.add(instances + "task-service[0].uri", TASK::uri);
    registry.add(instances + "disclosure-service[0].uri", DISCLOSURE::uri);
    registry.add(instances + "feedback-service[0].uri", FEEDBACK::uri);
    registry.add("GONGKAI_IDENTITY_URI", IDENTITY::uri);
    registry.add("GONGKAI_REGISTRY_URL", () -> REGISTRY.uri() + "/eureka/");
  }

  @BeforeEach
  void allIsWell() {
    List.of(TASK, DISCLOSURE, FEEDBACK, REGISTRY).forEach(FakeService::reset);
    IDENTITY.reset();
    IDENTITY.answersWith(FakeService.Answer.json(Tokens.keys()));
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  protected int port() {
    return port;
  }

  protected HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  protected HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
    return send("POST", path, body, headers);
  }

  protected HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    request.method(method, body).timeout(Duration.ofSeconds(30));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  protected static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}
