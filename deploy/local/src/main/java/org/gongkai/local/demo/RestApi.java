package org.gongkai.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.gongkai.local.data.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite's REST interface as one caller sees it, through the gateway. */
final class RestApi {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final String url;
  private final String token;

  RestApi(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** Puts a whole resource; refuses any answer that is not a success. */
  void put(String path, JsonNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new Refused(
          "PUT " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new Refused(
          "The suite at " + url + " does not answer: " + unreachable + ".", unreachable);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted while calling " + request.uri() + ".", hurried);
    }
  }
}
