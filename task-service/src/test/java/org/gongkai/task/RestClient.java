package org.gongkai.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Tokens;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as its people do. */
public final class RestClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebTestClient client;

  RestClient(WebTestClient client) {
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

    public JsonNode items() {
      return body.path("items");
    }
  }

  public Answer get(Actor actor, String path) {
    return answer(request(HttpMethod.GET, actor, path));
  }

  /** A file that the service offers for download. */
  public byte[] bytes(Actor actor, String path) {
    EntityExchangeResult<byte[]> result =
        request(HttpMethod.GET, actor, path).exchange().expectBody().returnResult();
    assertThat(result.getStatus().value()).isEqualTo(200);
    return result.getResponseBody();
  }

  /** A text that the service offers for download. */
  public String text(Actor actor, String path) {
    return new String(bytes(actor, path), StandardCharsets.UTF_8);
  }

  public Answer put(Actor actor, String path, Object body) {
    return answer(json(request(HttpMethod.PUT, actor, path), body));
  }

  public Answer put(Actor actor, String path, Object body, String header, String value) {
    return answer(json(request(HttpMethod.PUT, actor, path).header(header, value), body));
  }

  public Answer post(Actor actor, String path) {
    return answer(request(HttpMethod.POST, actor, path));
  }

  public Answer post(Actor actor, String path, Object body) {
    return answer(json(request(HttpMethod.POST, actor, path), body));
  }

  /** A transition of something whose revision was seen. */
  public Answer act(Actor actor, String path, long seen, Object body) {
    RequestBodySpec request = request(HttpMethod.POST, actor, path);
    return answer(json(request.header(HttpHeaders.IF_MATCH, "\"" + seen + "\""), body));
  }

  public Answer importText(Actor actor, String text) {
    return importText(actor, text, MediaType.TEXT_PLAIN);
  }

  public Answer importText(Actor actor, String text, MediaType type) {
    RequestBodySpec request = request(HttpMethod.POST, actor, "/api/tasks/imports");
    request.contentType(type).bodyValue(text);
    return answer(request);
  }

  public Answer importFile(Actor actor, String name, byte[] content) {
    return importFile(actor, "/api/tasks/imports", name, content);
  }

  public Answer importFile(Actor actor, String path, String name, byte[] content) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part("file", new ByteArrayResource(content)).filename(name);
    RequestBodySpec request = request(HttpMethod.POST, actor, path);
    request.body(BodyInserters.fromMultipartData(form.build()));
    return answer(request);
  }

  /** Confirms an import of the small plan and answers with the plan's id. */
  public String issuedPlan(int number) {
    Answer read = importText(People.OFFICE, CountyPlan.numbered(number));
    return post(People.OFFICE, "/api/tasks/imports/" + read.text("id") + "/confirm").text("planId");
  }

  public Answer unit(Actor actor, String id, String name, String shortName, String parent) {
    return put(actor, "/api/tasks/units/" + id, unitContent(name, shortName, parent));
  }

  public static Map<String, Object> unitContent(String name, String shortName, String parent) {
    Map<String, Object> content = new HashMap<>();
    content.put("name", name);
    content.put("shortNames", List.of(shortName));
    content.put("level", "COUNTY");
    content.put("kind", parent == null ? "GOVERNMENT" : "DEPARTMENT");
    content.put("parentId", parent);
    return content;
  }

  /** The units of both counties; putting them again changes nothing. */
  public void units() {
    unit(People.ADMIN, "wangchuan", "望川县人民政府", "县政府", null);
    unit(People.ADMIN, "wangchuan-office", "望川县人民政府办公室", "县政府办", "wangchuan");
    unit(People.ADMIN, "wangchuan-education", "望川县教育和体育局", "县教体局", "wangchuan");
    unit(People.ADMIN, "wangchuan-finance", "望川县财政局", "县财政局", "wangchuan");
    unit(People.NEIGHBOUR_ADMIN, "linjiang", "临江县人民政府", "县政府", null);
    unit(People.NEIGHBOUR_ADMIN, "linjiang-office", "临江县人民政府办公室", "县政府办", "linjiang");
  }

  private RequestBodySpec request(HttpMethod method, Actor actor, String path) {
    RequestBodySpec request = client.method(method).uri(path);
    return actor.isAnonymous()
        ? request
        : request.header(HttpHeaders.AUTHORIZATION, Tokens.of(actor));
  }

  private static RequestBodySpec json(RequestBodySpec request, Object body) {
    request.contentType(MediaType.APPLICATION_JSON);
    request.bodyValue(body instanceof String ? body : JSON.writeValueAsString(body));
    return request;
  }

  private static Answer answer(RequestBodySpec request) {
    EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
    byte[] answer = result.getResponseBody();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        answer == null ? JSON.createObjectNode() : JSON.readTree(answer));
  }
}
