package org.gongkai.platform.test;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every operation that a service describes as somebody without a token, past any gateway.
 *
 * @param open operations that are described as open to everybody, such as {@code GET /api/notes}
 * @param closed all others; each has answered 401 with a problem
 */
public record OpenDoors(Set<String> open, Set<String> closed) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  /**
   * Calls each operation that is not open once, without a body and with {@code 1} for every
   * variable of its path.
   *
   * @throws AssertionError if one of them does not ask for a token
   */
  public static OpenDoors of(WebTestClient http) {
    OpenDoors doors = new OpenDoors(new TreeSet<>(), new TreeSet<>());
    JsonNode paths =
        JsonMapper.shared().readTree(body(http.get().uri("/v3/api-docs"))).path("paths");
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          doors.knock(
              http,
              operation.getKey().toUpperCase(Locale.ROOT),
              path.getKey(),
              operation.getValue());
        }
      }
    }
    return doors;
  }

  private void knock(WebTestClient http, String method, String path, JsonNode described) {
    String operation = method + " " + path;
    if (described.path("security").isEmpty()) {
      open.add(operation);
    } else if (isRefused(http, method, path.replaceAll("\\{[^/}]+}", "1"))) {
      closed.add(operation);
    } else {
      throw new AssertionError(operation + " does not ask for a token");
    }
  }

  private static boolean isRefused(WebTestClient http, String method, String path) {
    EntityExchangeResult<byte[]> answer =
        http.method(HttpMethod.valueOf(method)).uri(path).exchange().expectBody().returnResult();
    byte[] body = answer.getResponseBody();
    boolean refused = answer.getStatus().value() == 401;
    if (refused
        && (body == null
            || !JsonMapper.shared()
                .readTree(body)
                .path("code")
                .asString("")
                .equals("UNAUTHENTICATED"))) {
      throw new AssertionError(method + " " + path + " is refused without a problem");
    }
    return refused;
  }

  private static byte[] body(WebTestClient.RequestHeadersSpec<?> request) {
    byte[] body =
        request.exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
    return body == null ? new byte[0] : body;
  }
}
