package org.gongkai.disclosure.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** From the national text to texts that are equal again. */
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
@Capability("D-12")
class RegulationRestTests {

  private static final String PATH = "/api/disclosure/regulations";

  @Autowired WebTestClient http;
  @Autowired RegulationDuties duties;
  @Autowired Clock clock;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void anOutdatedTextIsOwedUntilItIsEqual() {
    Map<String, Object> words = notice("政府信息公开条例");
    words.put("body", "<p>第一条 旧的规定。</p><p>第二条　不变。</p>");
    Answer item = rest.published(words);
    Answer watched = rest.post(DRAFTER, PATH, request("PORTAL", "SERVICE_PLATFORM")).expect(201);
    assertThat(watched.text("state")).isEqualTo("UNKNOWN");
    Map<String, Object> text =
        Map.of(
            "version",
            "国务院令第711号",
            "date",
            "2019-04-03",
            "text",
            "<p>第一条 新的规定。</p><p>第二条  不变。</p>");
    Answer brought = put(watched, "national", text).expect(200);
    assertThat(brought.text("state")).isEqualTo("OUTDATED");
    Answer portal = put(brought, "targets/PORTAL", Map.of("itemId", item.text("id"))).expect(200);
    assertThat(portal.body().at("/targets").valueStream())
        .anyMatch(line -> line.path("differences").asInt() == 1);
    Answer differences =
        rest.get(OFFICE, PATH + "/" + watched.text("id") + "/differences").expect(200);
    assertThat(differences.body()).hasSize(1);
    assertThat(differences.body().at("/0/change").asString()).isEqualTo("CHANGED");

    String key = "regulation:" + watched.text("id");
    LocalDate today = LocalDate.now(clock);
    assertThat(found(today, key)).extracting(DutyFinding::light).containsExactly(Light.YELLOW);
    assertThat(found(today.plusDays(31), key))
        .extracting(DutyFinding::light)
        .containsExactly(Light.RED);

    Map<String, Object> equal = Map.of("text", "第一条  新的规定｡\n\n第二条 不变。");
    Answer platform = put(portal, "targets/SERVICE_PLATFORM", equal).expect(200);
    Answer done = put(platform, "targets/PORTAL", equal).expect(200);
    assertThat(done.text("state")).isEqualTo("UPDATED");
    assertThat(found(today, key)).isEmpty();
  }

  @Test
  void refusesWhatIsNoText() {
    Answer watched = rest.post(DRAFTER, PATH, request("PORTAL")).expect(201);
    Map<String, Object> empty =
        Map.of("version", "1", "date", "2019-04-03", "text", "<p> </p><script>x</script>");
    put(watched, "national", empty).expect(422, "INVALID_CONTENT");
    put(watched, "national", Map.of("version", "1", "date", "2999-01-01", "text", "文"))
        .expect(422, "INVALID_CONTENT");
    put(watched, "targets/PORTAL", Map.of()).expect(422, "INVALID_CONTENT");
    put(watched, "targets/PORTAL", Map.of("itemId", "unknown")).expect(422, "INVALID_CONTENT");
    put(watched, "targets/NOWHERE", Map.of("text", "文")).expect(400);
    rest.post(SIGNER, PATH, request("PORTAL")).expect(403, "FORBIDDEN");
    rest.post(DRAFTER, PATH, Map.of("name", "缺项")).expect(422);
    rest.get(Actor.anonymous(), PATH).expect(401);
    rest.call(
            HttpMethod.PUT,
            DRAFTER,
            PATH + "/" + watched.text("id") + "/national",
            Map.of("version", "1", "date", "2019-04-03", "text", "文"),
            9L,
            null)
        .expect(412, "STALE_REVISION");
  }

  @Test
  void theNationalTextMayComeAsAWordFile() throws Exception {
    Answer watched = rest.post(DRAFTER, PATH, request("PORTAL")).expect(201);
    String file = upload(DRAFTER, word("第一条 自文件读出。", "第二条 也读出。"));
    Map<String, Object> brought = new HashMap<>(Map.of("version", "1", "date", "2019-04-03"));
    put(watched, "national", brought).expect(422, "INVALID_CONTENT");
    brought.put("fileId", file);
    Answer outdated = put(watched, "national", brought).expect(200);
    assertThat(outdated.text("state")).isEqualTo("OUTDATED");
    Answer same =
        put(outdated, "targets/PORTAL", Map.of("text", "第一条 自文件读出。\n第二条 也读出。")).expect(200);
    assertThat(same.text("state")).isEqualTo("UPDATED");
    Map<String, Object> both = Map.of("text", "文", "fileId", file);
    put(same, "targets/PORTAL", both).expect(422, "INVALID_CONTENT");
    Answer unknown = put(same, "targets/PORTAL", Map.of("fileId", "none")).expect(422);
    assertThat(unknown.body().at("/errors/0/pointer").asString()).isEqualTo("/fileId");
    assertThat(listed("UPDATED")).contains(watched.text("id"));
    assertThat(listed("OUTDATED")).doesNotContain(watched.text("id"));
    Answer fresh = rest.post(DRAFTER, PATH, request("PORTAL", "SERVICE_PLATFORM")).expect(201);
    assertThat(listed("UNKNOWN")).contains(fresh.text("id")).doesNotContain(watched.text("id"));
    rest.get(DRAFTER, PATH + "?state=WRONG").expect(400);
  }

  private List<String> listed(String state) {
    return rest.get(DRAFTER, PATH + "?limit=100&state=" + state)
        .expect(200)
        .body()
        .path("items")
        .findValuesAsString("id");
  }

  private static byte[] word(String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (String words : paragraphs) {
        document.createParagraph().createRun().setText(words);
      }
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private String upload(Actor actor, byte[] content) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return "条例.docx";
          }
        });
    byte[] answer =
        http.post()
            .uri("/api/disclosure/files")
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(actor))
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .bodyValue(form.build())
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.builder().build().readTree(answer).path("id").asString();
  }

  @Test
  void blanksLineEndsAndWidthsMakeNoDifference() {
    assertThat(Comparison.isSame("第一条 ＡＢＣ（一）\n第二条", "第一条ABC(一)第二条")).isTrue();
    assertThat(Comparison.differences("甲\n乙\n丙", "甲\n丁戊\n丙")).isNotEmpty();
    assertThat(Comparison.differences("甲\n乙", "甲\n\n乙")).isEmpty();
  }

  private List<DutyFinding> found(LocalDate day, String key) {
    return duties.findings(day).filter(one -> one.key().equals(key)).collectList().block();
  }

  private Answer put(Answer one, String path, Object body) {
    return rest.call(
        HttpMethod.PUT,
        DRAFTER,
        PATH + "/" + one.text("id") + "/" + path,
        body,
        one.revision(),
        null);
  }

  private static Map<String, Object> request(String... targets) {
    return Map.of("name", "政府信息公开条例", "source", "中国政府法制信息网行政法规库", "targets", List.of(targets));
  }
}
