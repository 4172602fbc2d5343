package org.gongkai.task.imports.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Answer first = http.importText(People.OFFICE, CountyPlan.numbered(20)).expect(201);
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
  void amendsAnIssuedPlanByAChangedTextAndAReason() {
    Answer first = confirm(People.OFFICE, http.importText(People.OFFICE, CountyPlan.numbered(23)));
    String plan = "/api/tasks/plans/" + first.text("planId");
    String changed =
        CountyPlan.numbered(23)
            .replace("公开全县预算和决算。\t县财政局", "公开全县预算和决算情况。\t县教体局")
            .replace("4\t政策解读\t解读公开\t解读民生政策。\t县卫健局\t10月底前\n", "")
            .replace("2\t主动公开\t教育", "2\t主动公开\t公示\t及时公示重大项目审批结果。\t县财政局\t年底前\n3\t主动公开\t教育");
    Answer other = http.importText(People.OFFICE, changed).expect(201);
    JsonNode amends = other.body().path("amends");
    assertThat(amends.path("planId").asString()).isEqualTo(first.text("planId"));
    assertThat(amends.path("diff").path("rows")).hasSize(3);

    assertThat(confirm(People.OFFICE, other).expect(422, "INVALID_CONTENT").text("detail"))
        .contains(first.text("planId"));
    Map<String, Object> why = Map.of("reason", "县政府调整分工");
    String path = IMPORTS + other.text("id") + "/confirm";
    Answer amended = http.act(People.OFFICE, path, other.revision(), why).expect(201);
    assertThat(amended.body().path("amendment").asInt()).isEqualTo(1);
    assertThat(amended.text("planId")).isEqualTo(first.text("planId"));
    http.act(People.OFFICE, path, other.revision(), why).expect(200);

    JsonNode amendment = http.get(Actor.anonymous(), plan + "/amendments").expect(200).items();
    assertThat(amendment).hasSize(1);
    assertThat(amendment.path(0).path("reason").asString()).isEqualTo("县政府调整分工");
    assertThat(amendment.path(0).path("applied").asBoolean()).isTrue();
    assertThat(amendment.path(0).path("counts").toString())
        .isEqualTo("{\"added\":1,\"changed\":1,\"removed\":1,\"same\":2}");
    JsonNode lines = http.get(People.OFFICE, plan + "/ledger").expect(200).items();
    assertThat(lines).hasSize(5);
    assertThat(lines.path(1).path("id").asString()).isEqualTo(first.text("planId") + ".5");
    assertThat(lines.toString()).contains("CANCELLED", "公开全县预算和决算情况。");
    Answer view = http.get(Actor.anonymous(), plan).expect(200);
    assertThat(view.body().path("progress").path("total").asInt()).isEqualTo(4);
    String assigned = "/api/tasks/assignments?plan=" + first.text("planId") + "&limit=200";
    assertThat(http.get(People.OFFICE, assigned).body().toString()).contains("CANCELLED");

    closesAndArchives(plan, view.revision(), changed);
  }

  private void closesAndArchives(String plan, long revision, String text) {
    Map<String, Object> why = Map.of("reason", "年度结束");
    http.act(People.NEIGHBOUR, plan + "/close", revision, why).expect(403, "FORBIDDEN");
    http.act(People.HANDLER, plan + "/close", revision, why).expect(403, "FORBIDDEN");
    http.act(People.OFFICE, plan + "/archive", revision, why).expect(409, "ILLEGAL_TRANSITION");
    http.act(People.OFFICE, plan + "/close", revision, Map.of()).expect(422, "INVALID_CONTENT");
    Answer closed = http.act(People.OFFICE, plan + "/close", revision, why).expect(200);
    assertThat(closed.text("state")).isEqualTo("CLOSED");
    Answer late = http.importText(People.OFFICE, text.replace("招生范围", "招生计划")).expect(201);
    String path = IMPORTS + late.text("id") + "/confirm";
    http.act(People.OFFICE, path, late.revision(), why).expect(409, "ILLEGAL_TRANSITION");
    assertThat(
            http.act(People.OFFICE, plan + "/archive", closed.revision(), why)
                .expect(200)
                .text("state"))
        .isEqualTo("ARCHIVED");
  }

  @Test
  @Capability({"T-01", "T-02"})
  void letsAPersonFillInWhatTheTextLacksAndConfirm() {
    String table = "序号\t任务名称\t具体内容\t责任单位\t完成时限\n1\t规划\t公开规划。\t县政府办\t9月30日前\n";
    Answer read = http.importText(People.OFFICE, table).expect(201);
    assertThat(read.body().path("missing")).hasSize(2);
    confirm(People.OFFICE, read).expect(422, "INVALID_CONTENT");
    String path = IMPORTS + read.text("id");
    assertThat(http.get(People.OFFICE, path + "/source").expect(200).body().path("lines"))
        .hasSize(2);
    assertThat(
            http.get(People.OFFICE, IMPORTS.replaceAll("/$", "") + "?state=OPEN")
                .items()
                .toString())
        .contains(read.text("id"));

    Map<String, Object> plan = new HashMap<>();
    plan.put("title", "望川县2021年补充任务");
    plan.put("year", 2021);
    Map<String, Object> item = new HashMap<>();
    item.put("key", "r1");
    item.put("text", "公开规划。");
    item.put("unitsText", "县政府办、县教育局");
    item.put("deadlineText", "9月30日前");
    Map<String, Object> task = new HashMap<>();
    task.put("key", "t1");
    task.put("seq", 1);
    task.put("name", "规划");
    task.put("items", List.of(item));
    Map<String, Object> edit = Map.of("plan", plan, "tasks", List.of(task));
    http.put(People.OFFICE, path, edit).expect(428, "REVISION_REQUIRED");
    http.put(People.OFFICE, path, edit, "If-Match", "\"9\"").expect(412, "STALE_REVISION");
    http.put(People.PARTNER, path, edit, "If-Match", "\"1\"").expect(403, "FORBIDDEN");
    Answer edited = http.put(People.OFFICE, path, edit, "If-Match", "\"1\"").expect(200);
    JsonNode row = edited.body().path("tasks").path(0).path("items").path(0);
    assertThat(row.path("deadlineDate").asString()).isEqualTo("2021-09-30");
    assertThat(row.path("marks").toString()).contains("EDITED", "秦简");
    assertThat(edited.body().path("unitNames").toString()).contains("wangchuan-education", "缩写");
    assertThat(edited.body().path("missing")).isEmpty();

    item.put("key", "r77");
    http.put(People.OFFICE, path, edit, "If-Match", "\"2\"").expect(422, "INVALID_CONTENT");
    confirm(People.OFFICE, edited).expect(201);
    http.put(People.OFFICE, path, edit, "If-Match", "\"3\"").expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("T-02")
  void opensADiscardedPreviewAgainWhenTheTextComesAgain() {
    Answer read = http.importText(People.OFFICE, CountyPlan.numbered(28)).expect(201);
    String path = IMPORTS + read.text("id") + "/discard";
    http.act(People.OFFICE, path, 1, Map.of("reason", " ")).expect(422, "INVALID_CONTENT");
    assertThat(http.act(People.OFFICE, path, 1, Map.of("reason", "传错了")).expect(200).text("state"))
        .isEqualTo("DISCARDED");
    confirm(People.OFFICE, read).expect(409, "ILLEGAL_TRANSITION");
    assertThat(http.importText(People.OFFICE, CountyPlan.numbered(28)).expect(200).text("state"))
        .isEqualTo("OPEN");
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
