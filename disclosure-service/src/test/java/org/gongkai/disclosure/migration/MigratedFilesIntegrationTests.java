package org.gongkai.disclosure.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.file.content.Samples;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.TakenValues;
import org.gongkai.disclosure.migration.source.Archives;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that come with an import, and what should not have come. */
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
@Capability({"D-01", "D-16"})
class MigratedFilesIntegrationTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNIT = "wangchuan";
  private static final String IMPORTS = "/api/disclosure/imports";

  @Autowired WebTestClient http;
  @Autowired TakenValues values;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void filesOfTheArchiveAreKeptAndCanBeDownloaded() {
    byte[] pdf = Samples.pdf("wang chuan budget", file -> {});
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "old/rows.ndjson",
        """
        {"id":"files-1","title":"带附件的旧通知","text":"见附件","attachments":[{"name":"预算表","path":"att/budget.pdf"},\
        {"name":"说明.docx","path":"https://old.example.gov.cn/a.docx"},{"name":"没有.pdf","path":"att/none.pdf"},\
        {"name":"假的.pdf","path":"att/fake.pdf"},{"name":"爬.pdf","path":"../../etc/passwd"}]}
        """
            .getBytes(UTF_8));
    files.put("old/att/budget.pdf", pdf);
    files.put("old/att/fake.pdf", "MZ no pdf".getBytes(UTF_8));
    byte[] archive = Archives.of(files);

    JsonNode dry = imported("?dryRun=true", archive);
    assertThat(dry.at("/counts/new").asInt()).isEqualTo(1);
    JsonNode done = imported("", archive);
    assertThat(done.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(done.path("errors").findValuesAsString("detail"))
        .hasSize(3)
        .allMatch(note -> note.startsWith("附件没有导入"));

    Item item = stored("files-1");
    List<Attachment> attached = item.content().attachments();
    assertThat(attached).extracting(Attachment::name).containsExactly("预算表.pdf", "说明.docx");
    assertThat(attached.getFirst().fileId()).isNotNull();
    byte[] got =
        http.get()
            .uri("/api/disclosure/files/{id}/{name}", attached.getFirst().fileId(), "预算表.pdf")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    assertThat(got).isNotEmpty();

    JsonNode again = imported("", archive);
    assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(1);
    JsonNode dryAgain = imported("?dryRun=true", archive);
    assertThat(dryAgain.at("/counts/unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void whatAPageLinksToBesideItselfComesWithIt() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "site/2019/07.html",
        """
        <html><head><title>关于公布名单的公告</title></head><body><div class="content"><h1>关于公布名单的公告</h1>
        <p>现将名单予以公布，请有关单位认真组织学习，并于月底前报送贯彻落实情况。</p>
        <p><a href="files/%E5%90%8D%E5%8D%95.txt">t</a><a href="files/list.csv">名单</a><a href="gone.pdf">没有了</a></p>
        </div></body></html>
        """
            .getBytes(UTF_8));
    files.put("site/2019/files/list.csv", "序号,单位\n1,县教体局\n".getBytes(UTF_8));
    imported("", Archives.of(files));
    assertThat(stored("2019/07").content().attachments())
        .extracting(Attachment::name)
        .containsExactly("名单.csv");
  }

  @Test
  void personalDataAreNotedOrKeepTheRowOut() {
    byte[] rows =
        """
        {"id":"id-1","title":"救助名单","text":"张三，身份证号11010519491231002X。"}
        {"id":"id-2","title":"无事","text":"本县概况。"}
        """
            .getBytes(UTF_8);
    JsonNode refused = imported("?screening=REFUSE", rows);
    assertThat(refused.at("/counts/refused").asInt()).isEqualTo(1);
    assertThat(refused.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(values.bySource(UNIT, List.of("id-1")).collectList().block()).isEmpty();

    JsonNode noted = imported("", rows);
    assertThat(noted.at("/counts/new").asInt()).isEqualTo(1);
    String note = noted.at("/errors/0/detail").asString();
    assertThat(note).contains("居民身份证号").doesNotContain("11010519491231002X");
    assertThat(noted.at("/errors/0/pointer").asString()).isEqualTo("/body");
  }

  private JsonNode imported(String query, byte[] body) {
    String type = body[0] == 'P' ? "application/zip" : "application/x-ndjson";
    String path =
        Objects.requireNonNull(
                http.post()
                    .uri(IMPORTS + query)
                    .header(HttpHeaders.AUTHORIZATION, Tokens.of(OFFICE))
                    .header(HttpHeaders.CONTENT_TYPE, type)
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isAccepted()
                    .returnResult(byte[].class)
                    .getResponseHeaders()
                    .getLocation())
            .toString();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> List.of("DONE", "FAILED").contains(rest.get(OFFICE, path).text("state")));
    return JSON.readTree(rest.get(OFFICE, path).expect(200).body().toString());
  }

  private Item stored(String externalId) {
    return Objects.requireNonNull(values.bySource(UNIT, List.of(externalId)).collectList().block())
        .getFirst();
  }
}
