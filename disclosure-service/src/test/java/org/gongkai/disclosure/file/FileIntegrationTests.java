package org.gongkai.disclosure.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import com.mongodb.reactivestreams.client.MongoClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.file.content.Samples;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the upload to what citizens download. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.org.springframework.kafka=OFF"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
@Capability({"D-01", "P-09"})
class FileIntegrationTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MEGABYTE = 1024 * 1024;

  @Autowired WebTestClient http;
  @Autowired MongoClient store;

  @LocalServerPort int port;

  @Value("${gongkai.store.database}")
  String database;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  private EntityExchangeResult<byte[]> upload(
      Actor actor, String name, byte[] content, String key) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    WebTestClient.RequestBodySpec request =
        http.post()
            .uri("/api/disclosure/files")
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(actor));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .bodyValue(form.build())
        .exchange()
        .expectBody()
        .returnResult();
  }

  private JsonNode uploaded(String name, byte[] content) {
    EntityExchangeResult<byte[]> answer = upload(DRAFTER, name, content, null);
    assertThat(answer.getStatus().value()).as(text(answer)).isEqualTo(201);
    return JSON.readTree(answer.getResponseBody());
  }

  private static String text(EntityExchangeResult<byte[]> answer) {
    byte[] body = answer.getResponseBody();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> attached(String title, JsonNode file, String sha256) {
    Map<String, Object> item = notice(title);
    item.put(
        "attachments",
        List.of(
            Map.of(
                "name", file.path("name").asString(),
                "url", file.path("url").asString(),
                "mediaType", file.path("mediaType").asString(),
                "size", file.path("size").asLong(),
                "sha256", sha256,
                "fileId", file.path("id").asString())));
    return item;
  }

  private WebTestClient.RequestHeadersSpec<?> download(JsonNode file) {
    assertThat(file.path("url").asString())
        .startsWith("/api/disclosure/files/" + file.path("id").asString());
    return http.get()
        .uri(
            "/api/disclosure/files/{id}/{name}",
            file.path("id").asString(),
            file.path("name").asString());
  }

  @Test
  void givesAFileToThePublicOnlyWhileAPublicEditionRefersToIt() {
    byte[] content = Samples.pdf("Places 12", document -> {});
    JsonNode file = uploaded("招生名额（2026）.pdf", content);
    assertThat(file.path("removed").toString()).contains("文档属性");
    assertThat(file.at("/original/size").asLong()).isEqualTo(content.length);
    assertThat(file.at("/original/sha256").asString()).isNotEqualTo(file.path("sha256").asString());
    download(file).exchange().expectStatus().isNotFound();

    Answer draft =
        rest.create(attached("带附件的通知", file, file.path("sha256").asString())).expect(201);
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    download(file).exchange().expectStatus().isNotFound();
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    Answer second = rest.approve(Examples.REVIEWER, first).expect(200);
    Answer approved = rest.approve(SIGNER, second).expect(200);
    Answer published = rest.act(OFFICE, approved, "publish", null).expect(200);

    EntityExchangeResult<byte[]> whole =
        download(file).exchange().expectStatus().isOk().expectBody().returnResult();
    assertThat(whole.getResponseBody()).hasSize(file.path("size").asInt());
    HttpHeaders headers = whole.getResponseHeaders();
    assertThat(headers.getETag()).isEqualTo("\"" + file.path("sha256").asString() + "\"");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getCacheControl()).contains("max-age=30").contains("public");
    assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
        .startsWith("inline")
        .contains("filename*=UTF-8''%E6%8B%9B");

    EntityExchangeResult<byte[]> part =
        download(file)
            .header(HttpHeaders.RANGE, "bytes=2-5")
            .exchange()
            .expectStatus()
            .isEqualTo(206)
            .expectBody()
            .returnResult();
    assertThat(part.getResponseBody())
        .isEqualTo(java.util.Arrays.copyOfRange(whole.getResponseBody(), 2, 6));
    assertThat(part.getResponseHeaders().getFirst(HttpHeaders.CONTENT_RANGE))
        .isEqualTo("bytes 2-5/" + file.path("size").asLong());
    download(file)
        .header(HttpHeaders.RANGE, "bytes=99999999-")
        .exchange()
        .expectStatus()
        .isEqualTo(416);
    download(file)
        .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
        .exchange()
        .expectStatus()
        .isNotModified();
    http.head()
        .uri(
            "/api/disclosure/files/{id}/{name}",
            file.path("id").asString(),
            file.path("name").asString())
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentLength(file.path("size").asLong());
    http.get()
        .uri("/api/disclosure/files/{id}/other.pdf", file.path("id").asString())
        .exchange()
        .expectStatus()
        .isNotFound();
    rest.get(CITIZEN, "/api/disclosure/files/" + file.path("id").asString()).expect(401);
    rest.get(CITIZEN, "/api/disclosure/files/" + file.path("id").asString() + "/original/content")
        .expect(401);

    rest.act(SIGNER, published, "withdraw", Map.of("kind", "IN_ERROR", "reason", "附件有误"))
        .expect(200);
    download(file).exchange().expectStatus().isNotFound();
  }

  @Test
  void refusesItemsWhoseAttachmentsAreNotTheFilesThatWereUploaded() {
    JsonNode file = uploaded("a.txt", "关于春季开学".getBytes(StandardCharsets.UTF_8));
    Answer swapped = rest.create(attached("换了附件的通知", file, "0".repeat(64))).expect(201);
    Answer refused = rest.act(DRAFTER, swapped, "submit", null).expect(409, "GATE_CLOSED");
    assertThat(refused.body().at("/errors/0/pointer").asString())
        .isEqualTo("/attachments/0/sha256");
    JsonNode unknown =
        JSON.readTree(
            "{\"id\":\"none\",\"name\":\"a.txt\",\"url\":\"/x\",\"mediaType\":\"text/plain\",\"size\":1}");
    Answer missing = rest.create(attached("没有附件的通知", unknown, "0".repeat(64))).expect(201);
    rest.act(DRAFTER, missing, "submit", null).expect(409, "GATE_CLOSED");

    Actor finance = Examples.person("clerk", "财政局拟稿人", "wangchuan-finance", Role.DRAFTER);
    JsonNode other =
        JSON.readTree(
            upload(finance, "b.txt", "别人的".getBytes(StandardCharsets.UTF_8), null)
                .getResponseBody());
    Answer foreign =
        rest.create(attached("用别人附件的通知", other, other.path("sha256").asString())).expect(201);
    rest.act(DRAFTER, foreign, "submit", null).expect(409, "GATE_CLOSED");
    rest.get(DRAFTER, "/api/disclosure/files/" + other.path("id").asString())
        .expect(403, "FORBIDDEN");
  }

  @Test
  void aRepeatedUploadGivesTheFirstFile() {
    byte[] content = "第一次".getBytes(StandardCharsets.UTF_8);
    EntityExchangeResult<byte[]> first = upload(DRAFTER, "a.txt", content, "upload-1");
    EntityExchangeResult<byte[]> again = upload(DRAFTER, "a.txt", content, "upload-1");
    assertThat(first.getStatus().value()).isEqualTo(201);
    assertThat(again.getStatus().value()).isEqualTo(201);
    assertThat(text(again)).isEqualTo(text(first));
    EntityExchangeResult<byte[]> other =
        upload(DRAFTER, "a.txt", "第二次".getBytes(StandardCharsets.UTF_8), "upload-1");
    assertThat(other.getStatus().value()).isEqualTo(422);
    assertThat(text(other)).contains("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void keepsTheOriginalForThoseWhoAnswerForIt() {
    JsonNode file = uploaded("照片.jpg", Samples.photo());
    String path = "/api/disclosure/files/" + file.path("id").asString();
    http.get()
        .uri(path + "/original/content")
        .header(HttpHeaders.AUTHORIZATION, Tokens.of(OFFICE))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .consumeWith(it -> assertThat(it.getResponseBody()).isEqualTo(Samples.photo()));
    rest.get(DRAFTER, path + "/original/content").expect(403, "FORBIDDEN");
    http.get()
        .uri(path + "/preview/content")
        .header(HttpHeaders.AUTHORIZATION, Tokens.of(DRAFTER))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .consumeWith(it -> assertThat(it.getResponseBody()).hasSize(file.path("size").asInt()));
    http.get()
        .uri(path + "/preview/text")
        .header(HttpHeaders.AUTHORIZATION, Tokens.of(DRAFTER))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void refusesBadFilesWithAClearProblem() {
    EntityExchangeResult<byte[]> page =
        upload(DRAFTER, "a.html", "<html></html>".getBytes(StandardCharsets.UTF_8), null);
    assertThat(page.getStatus().value()).isEqualTo(415);
    assertThat(text(page)).contains("UNSUPPORTED_MEDIA_TYPE").contains("/file");
    assertThat(
            upload(DRAFTER, "a.pdf", "%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8), null)
                .getStatus()
                .value())
        .isEqualTo(422);
    Actor leader = Examples.person("leader", "程川", "wangchuan", Role.LEADER);
    assertThat(upload(leader, "a.txt", new byte[] {'a'}, null).getStatus().value()).isEqualTo(403);
  }

  @Test
  void refusesThreeHundredMegabytesAndStoresNothing() throws Exception {
    long before = blobs();
    byte[] head =
        part("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n");
    byte[] megabyte = new byte[MEGABYTE];
    Iterator<byte[]> body =
        Stream.concat(
                Stream.of(head),
                Stream.concat(
                    Stream.generate(() -> megabyte).limit(300),
                    Stream.of(part("\r\n--edge--\r\n"))))
            .iterator();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/disclosure/files"))
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(DRAFTER))
            .header("Idempotency-Key", "three-hundred")
            .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data;boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofByteArrays(() -> body))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("TOO_LARGE");
    }
    assertThat(blobs()).isEqualTo(before);
  }

  private long blobs() {
    Long count =
        Mono.from(
                store
                    .getDatabase(database)
                    .getCollection("blobs.files")
                    .countDocuments(new Document()))
            .block();
    return count == null ? 0 : count;
  }

  private static byte[] part(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
