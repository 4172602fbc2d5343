package org.gongkai.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.feedback.appeal.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as citizens and officials do. */
final class RestClient {

  static final String APPEALS = "/api/feedback/appeals";
  static final Actor CITIZEN = Actor.anonymous();
  static final Map<String, Object> WORDS =
      Map.of("title", "学区怎样划分", "question", "咨询学区划分。", "reply", "请查阅学区划分表。");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebTestClient client;

  RestClient(WebTestClient client) {
    this.client = client;
  }

  record Answer(int status, HttpHeaders headers, JsonNode body) {

    Answer expect(int expected) {
      assertThat(status).as(body.toString()).isEqualTo(expected);
      return this;
    }

    Answer expect(int expected, String code) {
      expect(expected);
      assertThat(text("code")).isEqualTo(code);
      return this;
    }

    String text(String field) {
      return body.path(field).asString();
    }

    long revision() {
      return body.path("revision").asLong();
    }
  }

  /** A complete appeal by 王小明, who agrees that the result becomes public. */
  static Map<String, Object> letter() {
    Map<String, Object> letter = new LinkedHashMap<>();
    letter.put("kind", "CONSULT");
    letter.put("topic", "教育");
    letter.put("title", "王小明问学区怎样划分");
    letter.put("content", "我叫王小明，家住青石镇东街七号，电话13800001234。\n想问孩子的学区。");
    letter.put("name", "王小明");
    letter.put("phone", "13800001234");
    letter.put("email", "xm@example.org");
    letter.put("region", "青石镇");
    letter.put("publicConsent", true);
    return letter;
  }

  static Map<String, Object> letterWith(String field, Object value) {
    Map<String, Object> letter = letter();
    letter.put(field, value);
    return letter;
  }

  Answer get(Actor actor, String path) {
    return call(HttpMethod.GET, actor, path, null, Map.of());
  }

  Answer post(Object body) {
    return call(HttpMethod.POST, CITIZEN, APPEALS, body, Map.of());
  }

  Answer postOnce(String key, Object body) {
    return call(HttpMethod.POST, CITIZEN, APPEALS, body, Map.of("Idempotency-Key", key));
  }

  Answer follow(String number, String code, String address) {
    Map<String, String> headers = new LinkedHashMap<>(Map.of("X-Forwarded-For", address));
    if (code != null) {
      headers.put("X-Query-Code", code);
    }
    return call(HttpMethod.GET, CITIZEN, APPEALS + "/" + number, null, headers);
  }

  Answer act(Actor actor, String number, long seen, String verb, Object body) {
    return call(
        HttpMethod.POST,
        actor,
        APPEALS + "/" + number + "/" + verb,
        body,
        Map.of(HttpHeaders.IF_MATCH, "\"" + seen + "\""));
  }

  Answer act(Actor actor, Answer appeal, String verb, Object body) {
    return act(actor, appeal.text("number"), appeal.revision(), verb, body);
  }

  Answer assigned(Map<String, Object> letter) {
    String number = post(letter).expect(201).text("number");
    Object unit = Map.of("unit", "wangchuan-education", "note", "请速办，王小明很急");
    return act(Examples.OFFICE, number, 1, "assign", unit).expect(200);
  }

  Answer replied(Map<String, Object> letter) {
    Object text = Map.of("text", "王小明先生您好：请查阅学区划分表。");
    return act(Examples.HANDLER, assigned(letter), "reply", text).expect(200);
  }

  Answer answered(Map<String, Object> letter) {
    return act(Examples.REVIEWER, replied(letter), "approve-reply", null).expect(200);
  }

  Answer call(
      HttpMethod method, Actor actor, String path, Object body, Map<String, String> headers) {
    WebTestClient.RequestBodySpec request = client.method(method).uri(path);
    if (!actor.isAnonymous()) {
      request.header(HttpHeaders.AUTHORIZATION, Tokens.of(actor));
    }
    headers.forEach(request::header);
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
