package org.gongkai.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface as one caller meets it: a person, a system or, without a token, anybody. */
public record Caller(String origin, @Nullable String token) {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  /** The same caller at another door, such as that of a single service. */
  public Caller at(String otherOrigin) {
    return new Caller(otherOrigin, token);
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, null, headers);
  }

  /** Posts JSON. */
  public Answer post(String path, Object body, String... headers) {
    return send("POST", path, "application/json", write(body), headers);
  }

  /** A transition or another request that needs no words. */
  public Answer post(String path) {
    return send("POST", path, null, null);
  }

  public Answer postText(String path, String text, String... headers) {
    return send("POST", path, "text/plain;charset=UTF-8", text, headers);
  }

  /** A transition of what was read as this revision. */
  public Answer act(String path, String etag, @Nullable Object body) {
    String type = body == null ? null : "application/json";
    return send("POST", path, type, body == null ? null : write(body), "If-Match", etag);
  }

  public Answer put(String path, Object body, String etag) {
    return send("PUT", path, "application/json", write(body), "If-Match", etag);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** Any other request. */
  public Answer send(
      String method, String path, @Nullable String type, @Nullable String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(LIMIT);
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(method + " " + path, HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(method + " " + path, unreachable);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(List.of(method, path).toString(), hurried);
    }
  }

  private static String write(Object body) {
    return JsonMapper.shared().writeValueAsString(body);
  }
}
