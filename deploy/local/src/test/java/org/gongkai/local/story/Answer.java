package org.gongkai.local.story;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back for a request. */
public record Answer(String request, HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(response.body());
  }

  /** Text of a field of the body; empty when it is not there. */
  public String text(String field) {
    return json().path(field).asString("");
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** The revision, as If-Match takes it. */
  public String etag() {
    return header("ETag").orElseThrow(() -> new AssertionError(request + " has no ETag"));
  }

  public boolean isSuccess() {
    return status() / 100 == 2;
  }

  /** Itself when the status is one of these; otherwise an error that shows the whole answer. */
  public Answer expect(int... statuses) {
    for (int status : statuses) {
      if (status() == status) {
        return this;
      }
    }
    throw new AssertionError(request + " was answered with " + status() + ": " + response.body());
  }
}
