package org.gongkai.task.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@Capability("P-04")
class PersonSheetRestTests {

  private static final String IMPORT = "/api/tasks/imports/people";
  private static final String HEADER = "账号,姓名,所在单位,角色,在岗\n";

  private final RestClient http;

  PersonSheetRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void showsWhatAFileWouldDoAndThenDoesIt() {
    String rows =
        "sheet-a,纪宁,望川县教育和体育局,拟稿人、承办,是\n"
            + "sheet-b,蓝舟,县财政局,初审,\n"
            + "sheet-c,裴远,wangchuan-office,OFFICE,否\n";
    Answer dry = send(People.ADMIN, rows, "?dryRun=true").expect(200);
    assertThat(counts(dry)).containsExactly(3, 3, 0, 0, 0);
    http.get(People.ADMIN, "/api/tasks/people/sheet-a").expect(404);

    assertThat(counts(send(People.ADMIN, rows, "").expect(200))).containsExactly(3, 3, 0, 0, 0);
    Answer first = http.get(People.OFFICE, "/api/tasks/people/sheet-a").expect(200);
    assertThat(first.text("unit")).isEqualTo("wangchuan-education");
    assertThat(first.body().path("roles").toString()).isEqualTo("[\"DRAFTER\",\"HANDLER\"]");
    Answer left = http.get(People.OFFICE, "/api/tasks/people/sheet-c").expect(200);
    assertThat(left.body().path("active").asBoolean()).isFalse();

    String changed = rows.replace("蓝舟,县财政局,初审", "蓝舟,县财政局,初审、审核");
    assertThat(counts(send(People.ADMIN, changed, "").expect(200))).containsExactly(3, 0, 1, 2, 0);
  }

  @Test
  void writesNothingWhenARowIsWrongAndNamesEachPlace() {
    String rows =
        "sheet-ok,宁远,县财政局,审发,是\n"
            + "sheet bad,王一,县财政局,审发,是\n"
            + "sheet-d,,县财政局,国王,也许\n"
            + "sheet-d,李二,没有这个局,审发,是\n"
            + "sheet-e,张三,linjiang,审发,是\n"
            + "sheet-f,赵四,县财政局,,是\n";
    Answer dry = send(People.ADMIN, rows, "?dryRun=true").expect(200);
    assertThat(dry.body().path("refused").asInt()).isEqualTo(5);
    List<String> places =
        dry.body()
            .path("errors")
            .valueStream()
            .map(one -> one.path("row").asInt() + "/" + one.path("field").asString())
            .toList();
    assertThat(places)
        .contains("3/id", "4/name", "4/roles", "4/active", "5/id", "5/unit", "6/unit", "7/roles");

    Answer refused = send(People.ADMIN, rows, "").expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").path(0).path("pointer").asString())
        .isEqualTo("/rows/3/id");
    http.get(People.ADMIN, "/api/tasks/people/sheet-ok").expect(404);
  }

  @Test
  void takesNobodyOutOfTheHandsOfAnotherCounty() {
    String theirs = HEADER + "sheet-theirs,石舟,linjiang,拟稿,是\n";
    http.importFile(People.NEIGHBOUR_ADMIN, IMPORT, "人员.csv", bytes(theirs)).expect(200);

    Answer dry = send(People.ADMIN, "sheet-theirs,石舟,县财政局,拟稿,是\n", "?dryRun=true").expect(200);
    assertThat(dry.body().path("errors").path(0).path("field").asString()).isEqualTo("id");
    send(People.ADMIN, "sheet-theirs,石舟,县财政局,拟稿,是\n", "").expect(422);
  }

  @Test
  void comesBackAsItWentOut() throws Exception {
    send(People.ADMIN, "sheet-r,苏问,县财政局,承办,是\n", "").expect(200);
    String out = http.text(People.ADMIN, "/api/tasks/exports/people.csv");
    String[] lines = out.split("\r\n");
    String mine = "sheet-r,苏问,望川县财政局,承办,是";
    assertThat(lines).contains(mine);
    byte[] edited = bytes(lines[0] + "\r\n" + mine + "\r\n");
    Answer same = http.importFile(People.ADMIN, IMPORT, "人员.csv", edited).expect(200);
    assertThat(counts(same)).containsExactly(1, 0, 0, 1, 0);
    http.get(People.OFFICE, "/api/tasks/exports/people.xlsx").expect(403);
    http.get(Actor.anonymous(), "/api/tasks/exports/people.csv").expect(401);
  }

  @Test
  void readsAWorkbookAndRefusesOthersAndOtherFiles() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet();
      row(sheet.createRow(0), "编号", "姓名", "单位", "角色");
      row(sheet.createRow(1), "sheet-x", "何白", "县教体局", "督查");
      workbook.write(out);
      Answer dry =
          http.importFile(People.ADMIN, IMPORT + "?dryRun=true", "a.xlsx", out.toByteArray());
      assertThat(dry.expect(200).body().path("created").asInt()).isEqualTo(1);
    }
    send(People.OFFICE, "sheet-y,何白,县教体局,督查,是\n", "").expect(403, "FORBIDDEN");
    send(Actor.anonymous(), "sheet-y,何白,县教体局,督查,是\n", "").expect(401);
    http.importFile(People.ADMIN, IMPORT, "a.csv", bytes("甲,乙\n1,2\n")).expect(422);
    http.importFile(People.ADMIN, IMPORT, "a.csv", bytes("编号,姓名\na,b\n")).expect(422);
  }

  private static void row(org.apache.poi.ss.usermodel.Row row, String... texts) {
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
  }

  private static List<Integer> counts(Answer answer) {
    return java.util.stream.Stream.of("rows", "created", "changed", "unchanged", "refused")
        .map(name -> answer.body().path(name).asInt())
        .toList();
  }

  private Answer send(Actor actor, String rows, String query) {
    return http.importFile(actor, IMPORT + query, "人员.csv", bytes(HEADER + rows));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
