package org.gongkai.task.imports.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.SharedData;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ImportRestTests {

  private static final String IMPORTS = "/api/tasks/imports/";

  private final RestClient http;

  ImportRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability({"T-01", "T-02", "T-04", "T-05"})
  void readsTheCountysRealPlanOf2021() throws IOException {
    JsonNode expected =
        JsonMapper.shared().readTree(SharedData.text("seeds/seed003-expected.json"));
    Answer read = http.importText(People.OFFICE, fourthSource());

    JsonNode counts = read.body().path("counts");
    assertThat(counts.path("tasks").asInt()).isEqualTo(32);
    assertThat(counts.path("items").asInt()).isEqualTo(52);
    assertThat(counts.path("pairs").asInt()).isEqualTo(333);
    JsonNode tasks = read.body().path("tasks");
    assertThat(tasks).hasSize(expected.size());
    for (int index = 0; index < expected.size(); index++) {
      assertSame(tasks.path(index), expected.path(index));
    }
    JsonNode plan = read.body().path("plan");
    assertThat(plan.path("documentNumber").asString()).isEqualTo("乐府办发〔2021〕16号");
    assertThat(plan.path("year").asInt()).isEqualTo(2021);
    assertThat(plan.path("upstream")).hasSize(2);
    assertThat(read.body().path("warnings")).isNotEmpty();
  }

  private static void assertSame(JsonNode task, JsonNode expected) {
    for (String field : List.of("seq", "order", "group", "name")) {
      assertThat(task.path(field)).isEqualTo(expected.path(field));
    }
    assertThat(task.path("items")).hasSize(expected.path("items").size());
    for (int row = 0; row < expected.path("items").size(); row++) {
      JsonNode item = task.path("items").path(row);
      JsonNode wanted = expected.path("items").path(row);
      for (String field :
          List.of("row", "text", "units", "unitsText", "deadlineText", "deadlineDate", "allYear")) {
        assertThat(item.path(field)).isEqualTo(wanted.path(field));
      }
      assertThat(texts(item.path("inherited")).contains("units"))
          .isEqualTo(wanted.path("unitsInherited").asBoolean());
      assertThat(texts(item.path("inherited")).contains("deadline"))
          .isEqualTo(wanted.path("deadlineInherited").asBoolean());
    }
  }

  @Test
  @Capability({"T-01", "T-02"})
  void makesThePlanOfTheFourthSourceOnConfirmation() throws IOException {
    Answer read = http.importText(People.OFFICE, fourthSource());
    Answer plan = confirm(People.OFFICE, read);

    assertThat(plan.headers().getLocation()).hasPath("/api/tasks/plans/" + plan.text("planId"));
    String ledger = "/api/tasks/plans/" + plan.text("planId") + "/ledger?limit=200";
    Answer lines = http.get(People.OFFICE, ledger).expect(200);
    assertThat(lines.items()).hasSize(52);
    assertThat(http.get(People.OFFICE, ledger + "&status=OVERDUE").items()).hasSize(1);
    assertThat(http.get(People.OFFICE, ledger + "&unit=wangchuan-office").items().size())
        .isGreaterThan(10);
  }

  @Test
  @Capability("T-02")
  void leadsTheSameTextToTheSamePreview() {
    Answer first = http.importText(People.PARTNER, CountyPlan.numbered(20)).expect(201);
    assertThat(first.headers().getLocation()).hasPath(IMPORTS + first.text("id"));
    assertThat(first.headers().getETag()).isEqualTo("\"1\"");

    Answer again = http.importText(People.OFFICE, CountyPlan.numbered(20)).expect(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(http.get(People.OFFICE, IMPORTS + first.text("id")).expect(200).body())
        .isEqualTo(first.body());
  }

  @Test
  @Capability("T-02")
  void confirmsToOnePlanHoweverOften() {
    Answer read = http.importText(People.OFFICE, CountyPlan.numbered(21)).expect(201);
    Answer first = confirm(People.OFFICE, read).expect(201);
    Answer second = confirm(People.OFFICE, read).expect(200);

    assertThat(second.body()).isEqualTo(first.body());
    Answer confirmed = http.get(People.OFFICE, IMPORTS + read.text("id"));
    assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
    assertThat(confirmed.text("planId")).isEqualTo(first.text("planId"));
  }

  @Test
  @Capability("T-02")
  void recognisesTheSameWordsInAnotherLayout() {
    Answer first = confirm(People.OFFICE, http.importText(People.OFFICE, CountyPlan.numbered(22)));
    String spaced = CountyPlan.numbered(22).replace("县政府办、", " 县政府办 、");
    Answer other = http.importText(People.OFFICE, spaced).expect(201);

    assertThat(confirm(People.OFFICE, other).expect(200).text("planId"))
        .isEqualTo(first.text("planId"));
  }

  @Test
  @Capability("T-02")
  void refusesAChangedTextOfAnIssuedPlan() {
    Answer first = confirm(People.OFFICE, http.importText(People.OFFICE, CountyPlan.numbered(23)));
    String changed = CountyPlan.numbered(23).replace("公开全县预算和决算。", "公开全县预算。");
    Answer other = http.importText(People.OFFICE, changed).expect(201);

    assertThat(confirm(People.OFFICE, other).expect(409, "DUPLICATE").text("detail"))
        .contains(first.text("planId"));
  }

  @Test
  @Capability("T-02")
  void keepsTheSameTextOfAnotherCountyApart() {
    Answer ours = http.importText(People.OFFICE, CountyPlan.numbered(24)).expect(201);
    Answer theirs = http.importText(People.NEIGHBOUR, CountyPlan.numbered(24)).expect(201);

    assertThat(confirm(People.OFFICE, ours).expect(201).text("planId"))
        .isNotEqualTo(confirm(People.NEIGHBOUR, theirs).expect(201).text("planId"));
    http.get(People.NEIGHBOUR, IMPORTS + ours.text("id")).expect(403, "FORBIDDEN");
    confirm(People.NEIGHBOUR, ours).expect(403, "FORBIDDEN");
  }

  @Test
  @Capability("T-02")
  void readsFilesAndWebPages() {
    byte[] text = CountyPlan.numbered(25).getBytes(StandardCharsets.UTF_8);
    Answer file = http.importFile(People.OFFICE, "任务分解表.txt", text).expect(201);
    assertThat(file.text("sourceName")).isEqualTo("任务分解表.txt");
    assertThat(file.body().path("counts").path("items").asInt()).isEqualTo(4);

    String page =
        "<table><tr><th>序号</th><th>任务名称</th><th>具体内容</th><th>责任单位</th><th>完成时限</th></tr>"
            + "<tr><td>1</td><td>预算</td><td>公开预算。</td><td>县财政局</td><td>全年</td></tr></table>";
    Answer html = http.importText(People.OFFICE, page, MediaType.TEXT_HTML).expect(201);
    assertThat(html.body().path("counts").path("pairs").asInt()).isEqualTo(1);
    confirm(People.OFFICE, html).expect(422, "INVALID_CONTENT");
  }

  @Test
  void refusesWhatIsNoPlan() {
    http.importText(People.OFFICE, "你好。").expect(422, "EMPTY_PLAN");
    http.importText(People.OFFICE, "").expect(422, "EMPTY_PLAN");
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    http.importFile(People.OFFICE, "计划.txt", image).expect(415, "UNSUPPORTED_MEDIA_TYPE");
    http.importFile(People.OFFICE, "计划.exe", image).expect(415, "UNSUPPORTED_MEDIA_TYPE");
    byte[] broken = {'P', 'K', 3, 4, 0, 0, 1, 2, 3};
    http.importFile(People.OFFICE, "计划.docx", broken).expect(422, "UNREADABLE_FILE");
    http.importText(People.OFFICE, "{}", MediaType.APPLICATION_JSON)
        .expect(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void refusesMoreThanTheLimit() {
    String large = "公开。".repeat(2_400_000);
    http.importText(People.OFFICE, large).expect(413, "TOO_LARGE");
    http.importFile(People.OFFICE, "计划.txt", large.getBytes(StandardCharsets.UTF_8))
        .expect(413, "TOO_LARGE");
  }

  @Test
  void refusesOtherRolesAndCallersWithoutToken() {
    String text = CountyPlan.numbered(26);
    http.importText(People.HANDLER, text).expect(403, "FORBIDDEN");
    http.importText(Actor.anonymous(), text).expect(401, "UNAUTHENTICATED");
    Answer read = http.importText(People.PARTNER, text).expect(201);
    confirm(People.PARTNER, read).expect(403, "FORBIDDEN");
    http.get(People.HANDLER, IMPORTS + read.text("id")).expect(403, "FORBIDDEN");
    http.get(People.OFFICE, IMPORTS + "unheard-of").expect(404, "NOT_FOUND");
    http.post(People.OFFICE, IMPORTS + "unheard-of/confirm").expect(404, "NOT_FOUND");
  }

  @Test
  void checksTheRevisionWhenItIsSent() {
    Answer read = http.importText(People.OFFICE, CountyPlan.numbered(27));
    http.act(People.OFFICE, IMPORTS + read.text("id") + "/confirm", 7, "")
        .expect(412, "STALE_REVISION");
  }

  private Answer confirm(Actor actor, Answer read) {
    return http.post(actor, IMPORTS + read.text("id") + "/confirm");
  }

  private static Set<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString()));
    return Set.copyOf(texts);
  }

  private static String fourthSource() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.assumePresent("seeds"))) {
      Path source =
          files
              .filter(path -> path.getFileName().toString().startsWith("003_"))
              .findFirst()
              .orElseThrow();
      return Files.readString(source);
    }
  }
}
