package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as its people do. */
public final class RestClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  private final WebTestClient client;

  public RestClient(WebTestClient client) {
    this.client = client;
  }

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public Answer expect(int expected) {
      assertThat(status).as(body.toString()).isEqualTo(expected);
      return this;
    }

    public Answer expect(int expected, String code) {
      expect(expected);
      assertThat(text("code")).isEqualTo(code);
      return this;
    }

    public String text(String field) {
      return body.path(field).asString();
    }

    public long revision() {
      return body.path("revision").asLong();
    }
  }

  /** A complete notice with a number of its own. */
  public static Map<String, Object> notice(String title) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("type", "NOTICE");
    notice.put("title", title);
    notice.put("column", "notices");
    notice.put("issuer", "望川县教育和体育局");
    notice.put("documentNumber", "望教体〔2026〕" + NUMBERS.incrementAndGet() + "号");
    notice.put("signedDate", "2026-03-01");
    notice.put("validity", "VALID");
    notice.put("body", Examples.BODY);
    notice.put("taskRef", Map.of("planId", "plan-1", "taskItemId", "plan-1.7"));
    return notice;
  }

  public Answer get(Actor actor, String path) {
    return call(HttpMethod.GET, actor, path, null, null, null);
  }

  public Answer post(Actor actor, String path, Object body) {
    return call(HttpMethod.POST, actor, path, body, null, null);
  }

  public Answer postOnce(Actor actor, String key, Object body) {
    return call(HttpMethod.POST, actor, "/api/disclosure/items", body, null, key);
  }

  public Answer create(Map<String, Object> item) {
    return post(Examples.DRAFTER, "/api/disclosure/items", item);
  }

  public Answer edit(Actor actor, String id, long seen, Object body) {
    return call(HttpMethod.PUT, actor, "/api/disclosure/items/" + id, body, seen, null);
  }

  /** A transition of an item whose revision was seen. */
  public Answer act(Actor actor, Answer item, String verb, Object body) {
    return act(actor, item.text("id"), item.revision(), verb, body);
  }

  public Answer act(Actor actor, String id, long seen, String verb, Object body) {
    String path = "/api/disclosure/items/" + id + "/" + verb;
    return call(HttpMethod.POST, actor, path, body, seen, null);
  }

  public Answer approve(Actor actor, Answer item) {
    boolean open = item.text("openness").equals("PROACTIVE");
    return act(
        actor,
        item,
        "approve",
        Map.of(
            "contentHash",
            item.text("contentHash"),
            "secrecy",
            Map.of("result", open ? "CLEAR" : "NOT_OPEN")));
  }

  /** From draft to approved, by four people. */
  public Answer approved(Map<String, Object> item) {
    Answer submitted = act(Examples.DRAFTER, create(item).expect(201), "submit", null).expect(200);
    Answer first = approve(Examples.FIRST_REVIEWER, submitted).expect(200);
    Answer second = approve(Examples.REVIEWER, first).expect(200);
    return approve(Examples.SIGNER, second).expect(200);
  }

  /** Asks for the registration of a normative document, gives it, and writes the number in. */
  public Answer registered(Answer draft) {
    String path = "/api/disclosure/normative-registrations";
    Answer asked = post(Examples.DRAFTER, path, registration(draft)).expect(201);
    String id = path + "/" + draft.text("id");
    Answer entry =
        call(HttpMethod.POST, Examples.OFFICE, id + "/register", null, asked.revision(), null);
    entry.expect(200);
    call(HttpMethod.POST, Examples.DRAFTER, id + "/adopt", null, entry.revision(), null)
        .expect(200);
    return get(Examples.DRAFTER, "/api/disclosure/desk/" + draft.text("id")).expect(200);
  }

  /** What the drafting unit asks for. */
  public static Map<String, Object> registration(Answer draft) {
    return Map.of(
        "itemId",
        draft.text("id"),
        "contentHash",
        draft.text("contentHash"),
        "legality",
        Map.of("result", "LAWFUL", "reviewer", "望川县司法局", "date", "2026-03-01"));
  }

  public Answer published(Map<String, Object> item) {
    return act(Examples.OFFICE, approved(item), "publish", null).expect(200);
  }

  public Answer call(
      HttpMethod method, Actor actor, String path, Object body, Long seen, String key) {
    WebTestClient.RequestBodySpec request = client.method(method).uri(path);
    if (!actor.isAnonymous()) {
      request.header(HttpHeaders.AUTHORIZATION, Tokens.of(actor));
    }
    if (seen != null) {
      request.header(HttpHeaders.IF_MATCH, "\"" + seen + "\"");
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON);
      request.bodyValue(body instanceof String ? body : JSON.writeValueAsString(body));
    }
    EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
    byte[] answer = result.getResponseBody();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        answer == null ? JSON.createObjectNode() : JSON.readTree(answer));
  }
}
