package org.gongkai.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.gongkai.local.data.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The suite's REST interface as one caller sees it, through the gateway. */
final class RestApi {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** A suite that has just come up may ask for a moment's patience, and so may its limits. */
  private static final int TRIES = 20;

  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  private final String url;
  private final @Nullable String token;

  /**
   * @param token null for the public
   */
  RestApi(String url, @Nullable String token) {
    this.url = url;
    this.token = token;
  }

  /** What a success says; the revision is that of its ETag, empty without one. */
  record Answer(JsonNode body, String revision) {

    String text(String field) {
      return body.path(field).asString("");
    }
  }

  Answer get(String path) {
    return success(request(path).GET());
  }

  /** Empty when there is no such thing, or not for this caller. */
  Optional<Answer> find(String path) {
    HttpResponse<String> answer = send(request(path).GET().build());
    boolean hidden = answer.statusCode() == 404 || answer.statusCode() == 403;
    return hidden ? Optional.empty() : Optional.of(read(answer));
  }

  Answer put(String path, JsonNode body) {
    return success(request(path).PUT(json(body)).header("Content-Type", "application/json"));
  }

  /** Creates something once: the same key gives the same thing again. */
  Answer create(String path, String key, JsonNode body) {
    return success(
        request(path)
            .POST(json(body))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key));
  }

  Answer sendText(String path, String text) {
    return success(
        request(path)
            .POST(BodyPublishers.ofString(text))
            .header("Content-Type", "text/plain;charset=UTF-8"));
  }

  /** Does something with what the caller has seen in the given revision. */
  Answer act(String path, String revision, JsonNode body) {
    return read(send(action(path, revision, body)));
  }

  /** Like act; empty when what the caller has seen was changed meanwhile. */
  Optional<Answer> actUnlessChanged(String path, String revision, JsonNode body) {
    HttpResponse<String> answer = send(action(path, revision, body));
    return answer.statusCode() == 412 ? Optional.empty() : Optional.of(read(answer));
  }

  private HttpRequest action(String path, String revision, JsonNode body) {
    return request(path)
        .POST(json(body))
        .header("Content-Type", "application/json")
        .header("If-Match", revision)
        .build();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(LIMIT).header("Accept", "*/*");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher json(JsonNode body) {
    return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
  }

  private Answer success(HttpRequest.Builder request) {
    return read(send(request.build()));
  }

  private static Answer read(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new Refused(
          "%s %s was answered with %d: %s"
              .formatted(
                  answer.request().method(),
                  answer.uri().getPath(),
                  answer.statusCode(),
                  answer.body()));
    }
    JsonNode body =
        answer.body().isEmpty()
            ? MissingNode.getInstance()
            : JsonMapper.shared().readTree(answer.body());
    return new Answer(body, answer.headers().firstValue("ETag").orElse(""));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      for (int tries = 1; isBusy(answer) && tries < TRIES; tries++) {
        Thread.sleep(Duration.ofSeconds(1));
        answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException unreachable) {
      throw new Refused(
          "The suite at " + url + " does not answer: " + unreachable + ".", unreachable);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted while calling " + request.uri() + ".", hurried);
    }
  }

  private static boolean isBusy(HttpResponse<String> answer) {
    return answer.statusCode() == 429 || answer.statusCode() == 503;
  }
}
