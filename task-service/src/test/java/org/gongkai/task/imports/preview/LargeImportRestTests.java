package org.gongkai.task.imports.preview;

import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The largest plans, and what is larger than any plan. */
@ServiceTest
@Capability("T-02")
class LargeImportRestTests {

  private static final String IMPORTS = "/api/tasks/imports";
  private static final int ROWS = 10_000;
  private static final int USUAL_LIMIT = 4 * 1024 * 1024;
  private static final int PIECE = 1024 * 1024;

  private final RestClient http;
  private final WebTestClient web;
  private final DocumentStores stores;

  LargeImportRestTests(
      @Autowired RestClient http, @Autowired WebTestClient web, @Autowired DocumentStores stores) {
    this.http = http;
    this.web =
        web.mutate()
            .responseTimeout(Duration.ofMinutes(3))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
            .build();
    this.stores = stores;
  }

  @Test
  void takesAPlanOfTenThousandRowsFromTheWorkbookToTheLedger() throws IOException {
    http.units();
    JsonNode read = upload(workbook());
    assertThat(read.path("counts").path("items").asInt()).isEqualTo(ROWS);
    String path = IMPORTS + "/" + read.path("id").asString();

    byte[] edit = JsonMapper.shared().writeValueAsBytes(edited(read));
    assertThat(edit.length).isGreaterThan(USUAL_LIMIT);
    JsonNode kept = answer(put(path, read.path("revision").asLong(), edit), 200);
    assertThat(kept.path("counts").path("items").asInt()).isEqualTo(ROWS);
    assertThat(kept.path("tasks").path(0).path("name").asString()).isEqualTo("改动的任务");

    JsonNode confirmed = answer(post(path + "/confirm"), 201);
    String plan = confirmed.path("planId").asString();
    Answer view = http.get(People.OFFICE, "/api/tasks/plans/" + plan).expect(200);
    assertThat(view.body().path("progress").path("total").asInt()).isEqualTo(ROWS);
    Answer page = http.get(People.OFFICE, "/api/tasks/plans/" + plan + "/ledger?limit=5");
    assertThat(page.items()).hasSize(5);
    assertThat(page.items().path(4).path("text").asString()).startsWith("第5项内容");
  }

  @Test
  void keepsTheUsualLimitForAllOtherJson() {
    byte[] large =
        ("{\"unit\": \"" + "x".repeat(USUAL_LIMIT + 10) + "\"}").getBytes(StandardCharsets.UTF_8);
    web.post()
        .uri("/api/tasks/orders")
        .header("Authorization", Tokens.of(People.OFFICE))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(large)
        .exchange()
        .expectStatus()
        .isEqualTo(413);
  }

  @Test
  void refusesAFileOfMoreThanTwoHundredMegabytesAndStoresNothing() {
    long before = stored();
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) 'a');
    Flux<DataBuffer> body =
        Flux.range(0, 205).map(number -> DefaultDataBufferFactory.sharedInstance.wrap(piece));
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.asyncPart("file", body, DataBuffer.class).filename("plan.txt");
    refused(MediaType.MULTIPART_FORM_DATA, BodyInserters.fromMultipartData(form.build()));
    refused(MediaType.TEXT_PLAIN, BodyInserters.fromDataBuffers(body));
    assertThat(stored()).isEqualTo(before);
  }

  private void refused(
      MediaType type,
      org.springframework.web.reactive.function.BodyInserter<
              ?, ? super org.springframework.http.client.reactive.ClientHttpRequest>
          body) {
    String problem =
        web.post()
            .uri(IMPORTS)
            .header("Authorization", Tokens.of(People.OFFICE))
            .contentType(type)
            .body(body)
            .exchange()
            .expectStatus()
            .isEqualTo(413)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(problem).contains("TOO_LARGE");
  }

  private long stored() {
    return Flux.just("planImports", "importOriginals")
        .concatMap(
            name -> Mono.from(stores.database().getCollection(name).countDocuments(gt("_id", ""))))
        .reduce(0L, Long::sum)
        .block();
  }

  private JsonNode upload(byte[] workbook) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part("file", workbook).filename("plan.xlsx");
    WebTestClient.ResponseSpec response =
        web.post()
            .uri(IMPORTS)
            .header("Authorization", Tokens.of(People.OFFICE))
            .body(BodyInserters.fromMultipartData(form.build()))
            .exchange();
    return answer(response, 201);
  }

  private WebTestClient.ResponseSpec put(String path, long seen, byte[] body) {
    return web.put()
        .uri(path)
        .header("Authorization", Tokens.of(People.OFFICE))
        .header("If-Match", "\"" + seen + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient.ResponseSpec post(String path) {
    return web.post().uri(path).header("Authorization", Tokens.of(People.OFFICE)).exchange();
  }

  private static JsonNode answer(WebTestClient.ResponseSpec response, int status) {
    byte[] body = response.expectBody().returnResult().getResponseBody();
    JsonNode answer = JsonMapper.shared().readTree(body);
    response.expectStatus().isEqualTo(status);
    return answer;
  }

  /** All tasks as they were read, with another name for the first. */
  private static Map<String, Object> edited(JsonNode read) {
    List<Map<String, Object>> tasks = new ArrayList<>();
    for (JsonNode task : read.path("tasks")) {
      List<Map<String, Object>> items = new ArrayList<>();
      for (JsonNode item : task.path("items")) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", item.path("key").asString());
        row.put("text", item.path("text").asString());
        row.put("unitsText", item.path("unitsText").asString());
        row.put("deadlineText", item.path("deadlineText").asString(null));
        items.add(row);
      }
      Map<String, Object> kept = new HashMap<>();
      kept.put("key", task.path("key").asString());
      kept.put("name", tasks.isEmpty() ? "改动的任务" : task.path("name").asString());
      kept.put("group", task.path("group").asString(null));
      kept.put("items", items);
      tasks.add(kept);
    }
    return Map.of("tasks", tasks);
  }

  private static byte[] workbook() throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("分解表");
      write(sheet.createRow(0), "望川县2021年政务公开工作要点任务分解表");
      write(sheet.createRow(1), "序号", "类别", "任务名称", "具体内容", "责任单位", "完成时限");
      for (int row = 1; row <= ROWS; row++) {
        write(
            sheet.createRow(row + 1),
            String.valueOf(row),
            "主动公开",
            "任务" + row,
            "第" + row + "项内容：" + "依法依规公开相关信息，".repeat(12) + "并及时更新。",
            "县教体局",
            "9月30日前");
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void write(Row row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
  }
}
