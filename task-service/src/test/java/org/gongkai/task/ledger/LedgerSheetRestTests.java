package org.gongkai.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class LedgerSheetRestTests {

  private static final Actor FINANCE =
      new Actor("finance", "许清", "wangchuan-finance", Set.of(Role.HANDLER));
  private static final String IMPORTS = "/api/tasks/imports/ledgers";

  private final RestClient http;
  private final WebTestClient web;
  private String plan;

  LedgerSheetRestTests(@Autowired RestClient http, @Autowired WebTestClient web) {
    this.http = http;
    this.web = web;
  }

  @BeforeEach
  void issue() {
    http.units();
    plan = http.issuedPlan(NewId.random().hashCode() & 0xffffff);
  }

  @Test
  @Capability("T-08")
  void takesItsOwnFileBackAsItIsAndChangesNothing() {
    byte[] file = export(People.OFFICE, "xlsx", "plan=" + plan);
    Answer preview = upload(People.OFFICE, "台账.xlsx", file).expect(201);
    assertThat(preview.body().path("counts").path("unchanged").asInt()).isPositive();
    assertThat(preview.body().path("rows")).isEmpty();
  }

  @Test
  @Capability("T-08")
  void writesTheOfficialColumnsMergedAsOfficially() throws IOException {
    byte[] file = export(People.OFFICE, "xlsx", "plan=" + plan);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("2021年政务公开工作要点");
      assertThat(StreamSupport.stream(sheet.getRow(1).spliterator(), false))
          .extracting(cell -> cell.getStringCellValue())
          .startsWith("序号", "任务名称", "具体内容", "责任单位", "完成时限", "状态");
      Row first = sheet.getRow(2);
      assertThat(first.getCell(1).getStringCellValue()).isEqualTo("主动公开：规划公开");
      assertThat(first.getCell(3).getStringCellValue()).isEqualTo("县政府办、县教体局");
      assertThat(sheet.getMergedRegions())
          .as("two units share the first row: seq to remarks are merged over their lines")
          .anyMatch(region ->
              region.getFirstRow() == 2 && region.getLastRow() == 3 && region.getFirstColumn() == 0)
          .anyMatch(region -> region.getFirstRow() == 2 && region.getFirstColumn() == 4);
      assertThat(sheet.getColumnWidth(LedgerColumn.KEY.ordinal())).isLessThan(10);
    }
  }

  @Test
  @Capability("T-08")
  void writesCsvThatExcelReads() {
    byte[] file = export(People.OFFICE, "csv", "plan=" + plan + "&status=OVERDUE");
    String text = new String(file, StandardCharsets.UTF_8);

    assertThat(text).startsWith("\ufeff");
    assertThat(text.lines()).hasSize(4);
    assertThat(text).contains("\"政策解读：预算公开\"", "\"已逾期\"", "\"共 1 行\"");
  }

  @Test
  @Capability("T-08")
  void neutralisesFormulasOnTheWayOutAndBackIn() {
    http.act(People.OFFICE, "/api/tasks/items/" + plan + ".3/remarks", 0, Map.of("text", "=cmd"))
        .expect(201);
    edit(progressOf("wangchuan-finance", "=HYPERLINK(1)"), FINANCE);
    String text = text(export(People.OFFICE, "csv", "plan=" + plan + "&q=预算"));

    assertThat(text).contains("\"'=HYPERLINK(1)\"").doesNotContain("\"=");
    Answer again = upload(People.OFFICE, "台账.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(again.expect(201).body().path("counts").path("unchanged").asInt()).isOne();
    assertThat(again.body().path("rows")).isEmpty();
  }

  @Test
  void goesAcrossThePlansOfAYear() {
    String text = text(export(People.OFFICE, "csv", "year=2021&q=预算"));

    assertThat(text).contains("2021年度政务公开工作", "望川县2021年政务公开工作要点任务分解表", "预算公开");
    assertThat(text(export(People.NEIGHBOUR, "csv", "year=2021"))).doesNotContain("预算公开");
  }

  @Test
  void showsAUnitOnlyItsOwnProgress() {
    edit(progressOf("wangchuan-finance", "内部进展"), FINANCE);

    assertThat(text(export(People.HANDLER, "csv", "plan=" + plan))).doesNotContain("内部进展");
    assertThat(text(export(FINANCE, "csv", "plan=" + plan))).contains("内部进展");
  }

  @Test
  @Capability("T-08")
  void bringsAUnitsOwnProgressBack() throws IOException {
    byte[] edited =
        changed(
            export(FINANCE, "xlsx", "plan=" + plan + "&unit=wangchuan-finance"),
            sheet -> {
              Row row = sheet.getRow(2);
              row.getCell(LedgerColumn.PROGRESS.ordinal()).setCellValue("已公开预算。");
              row.getCell(LedgerColumn.PERCENT.ordinal()).setCellValue(40);
              row.getCell(LedgerColumn.MEASURES.ordinal()).setCellValue("开设专栏\n逐月核对");
            });
    Answer preview = upload(FINANCE, "台账.xlsx", edited).expect(201);
    assertThat(preview.body().path("counts").path("changes").asInt()).isEqualTo(3);
    assertThat(upload(FINANCE, "台账.xlsx", edited).expect(200).text("id"))
        .isEqualTo(preview.text("id"));

    Answer done = http.post(FINANCE, IMPORTS + "/" + preview.text("id") + "/confirm").expect(200);
    assertThat(done.text("state")).isEqualTo("CONFIRMED");
    assertThat(done.body().path("rows").path(0).path("fields").path(0).path("applied").asBoolean())
        .isTrue();
    JsonNode work = line("wangchuan-finance");
    assertThat(work.path("percent").asInt()).isEqualTo(40);
    assertThat(work.path("progress").asString()).isEqualTo("已公开预算。");
    assertThat(work.path("state").asString()).isEqualTo("IN_PROGRESS");

    long revision = work.path("revision").asLong();
    http.post(FINANCE, IMPORTS + "/" + preview.text("id") + "/confirm").expect(200);
    assertThat(line("wangchuan-finance").path("revision").asLong()).isEqualTo(revision);
  }

  @Test
  @Capability("T-08")
  void refusesAUnitThatActsForAnotherOrChangesWhatWasIssued() {
    String text = text(export(People.OFFICE, "csv", "plan=" + plan + "&q=预算"));
    String edited = withProgress(text, "代填").replace("公开全县预算和决算。", "不公开。");
    JsonNode fields =
        upload(People.HANDLER, "a.csv", edited).expect(201).body().path("rows").path(0);

    assertThat(reason(fields, "progress")).contains("本单位");
    assertThat(reason(fields, "text")).contains("不能通过台账改动");
    String officeText = upload(People.OFFICE, "a.csv", edited).body().path("rows").toString();
    assertThat(officeText).contains("不能通过台账改动");
    String id = upload(People.HANDLER, "a.csv", edited).text("id");
    http.post(People.HANDLER, IMPORTS + "/" + id + "/confirm").expect(200);
    assertThat(line("wangchuan-finance").path("progress").isNull()).isTrue();
    http.get(People.OFFICE, IMPORTS + "/" + id).expect(404, "NOT_FOUND");
    http.post(FINANCE, IMPORTS + "/" + id + "/confirm").expect(404, "NOT_FOUND");
  }

  @Test
  @Capability("T-08")
  void letsTheOfficeSetPartsAndRemarksAndTheSupervisorOnlyRemarks() {
    String text = text(export(People.OFFICE, "csv", "plan=" + plan + "&q=预算"));
    String edited = text.replace("\"责任\"", "\"牵头\"").replaceFirst("\"\",(\"1~)", "\"请加快。\",$1");
    Answer supervised = upload(People.SUPERVISOR, "a.csv", edited).expect(201);
    assertThat(reason(supervised.body().path("rows").path(0), "part")).contains("政府办");
    assertThat(reason(supervised.body().path("rows").path(0), "new_remark")).isEmpty();

    Answer office = upload(People.OFFICE, "a.csv", edited).expect(201);
    http.post(People.OFFICE, IMPORTS + "/" + office.text("id") + "/confirm").expect(200);
    http.post(People.OFFICE, IMPORTS + "/" + office.text("id") + "/confirm").expect(200);
    assertThat(line("wangchuan-finance").path("part").asString()).isEqualTo("LEAD");
    JsonNode row = http.get(People.OFFICE, "/api/tasks/plans/" + plan + "/ledger?q=预算").items();
    assertThat(row.path(0).path("remarks")).hasSize(1);
  }

  @Test
  @Capability("T-08")
  void reportsWhatHasChangedSinceTheExport() {
    String text = text(export(FINANCE, "csv", "plan=" + plan + "&unit=wangchuan-finance"));
    edit(progressOf("wangchuan-finance", "别人先填"), FINANCE);
    Answer late = upload(FINANCE, "b.csv", withProgress(text, "后填")).expect(201);

    JsonNode row = late.body().path("rows").path(0);
    assertThat(row.path("outcome").asString()).isEqualTo("CONFLICT");
    assertThat(row.path("problem").path("code").asString()).isEqualTo("CHANGED_SINCE");
    http.post(FINANCE, IMPORTS + "/" + late.text("id") + "/confirm").expect(200);
    assertThat(line("wangchuan-finance").path("progress").asString()).isEqualTo("别人先填");
  }

  @Test
  void appliesNothingToARowThatChangedAfterThePreview() {
    String text = text(export(FINANCE, "csv", "plan=" + plan + "&unit=wangchuan-finance"));
    Answer first = upload(FINANCE, "b.csv", withProgress(text, "甲")).expect(201);
    Answer second = upload(FINANCE, "c.csv", withProgress(text, "乙")).expect(201);
    http.post(FINANCE, IMPORTS + "/" + first.text("id") + "/confirm").expect(200);
    Answer done = http.post(FINANCE, IMPORTS + "/" + second.text("id") + "/confirm").expect(200);

    JsonNode field = done.body().path("rows").path(0).path("fields").path(0);
    assertThat(field.path("applied").asBoolean()).isFalse();
    assertThat(field.path("reason").asString()).contains("已被修改");
    assertThat(line("wangchuan-finance").path("progress").asString()).isEqualTo("甲");
  }

  @Test
  @Capability("T-08")
  void namesNewDamagedRepeatedUnknownAndDeletedRows() {
    String text = text(export(People.OFFICE, "csv", "plan=" + plan));
    String[] lines = text.split("\r\n");
    String other = text(export(People.OFFICE, "csv", "plan=" + plan));
    String edited =
        String.join(
            "\r\n",
            lines[0],
            lines[1],
            lines[2],
            lines[2],
            lines[3].replace(plan, "plan-x"),
            "\"9\",\"新任务\",\"新内容\"",
            lines[lines.length - 1]);
    JsonNode body = upload(People.OFFICE, "d.csv", edited).expect(201).body();

    assertThat(body.path("rows").toString())
        .contains("DUPLICATE_ROW", "DAMAGED_KEY", "NO_KEY")
        .doesNotContain("CHANGES");
    assertThat(body.path("missing")).isNotEmpty();
    assertThat(body.path("counts").path("errors").asInt()).isEqualTo(3);
    Answer neighbour = upload(People.NEIGHBOUR, "e.csv", other).expect(201);
    assertThat(neighbour.body().path("rows").toString()).contains("OTHER_TERRITORY");
  }

  @Test
  void refusesFilesThatAreNoLedger() {
    upload(People.OFFICE, "a.csv", "序号,任务名称\r\n1,规划公开\r\n").expect(422, "INVALID_CONTENT");
    upload(People.OFFICE, "a.csv", "行键,具体内容,具体内容\r\n1,2,3\r\n").expect(422, "INVALID_CONTENT");
    upload(People.OFFICE, "a.csv", "").expect(422, "EMPTY_PLAN");
    upload(People.OFFICE, "a.xlsx", "not a workbook").expect(415, "UNSUPPORTED_MEDIA_TYPE");
    upload(People.NOBODY, "a.csv", "行键\r\n").expect(403, "FORBIDDEN");
    http.get(People.OFFICE, "/api/tasks/exports/ledger.csv").expect(400, "INVALID_PARAMETER");
    String both = "/api/tasks/exports/ledger.csv?plan=" + plan + "&year=2021";
    http.get(People.OFFICE, both).expect(400, "INVALID_PARAMETER");
    http.get(People.NEIGHBOUR, "/api/tasks/exports/ledger.xlsx?plan=" + plan)
        .expect(403, "FORBIDDEN");
  }

  private String progressOf(String unit, String progress) {
    return withProgress(text(export(FINANCE, "csv", "plan=" + plan + "&unit=" + unit)), progress);
  }

  private void edit(String file, Actor actor) {
    Answer preview = upload(actor, "f.csv", file).expect(201);
    http.post(actor, IMPORTS + "/" + preview.text("id") + "/confirm").expect(200);
  }

  /** Fills in the progress of the first line, which stands behind its unit and part. */
  private static String withProgress(String text, String progress) {
    return text.replaceFirst("(\"责任\",)\"[^\"]*\"", "$1\"" + progress + "\"");
  }

  private JsonNode line(String unit) {
    String path = "/api/tasks/plans/" + plan + "/ledger?unit=" + unit;
    return http.get(People.OFFICE, path).expect(200).items().path(0).path("assignments").path(0);
  }

  private static String reason(JsonNode row, String field) {
    return StreamSupport.stream(row.path("fields").spliterator(), false)
        .filter(change -> change.path("field").asString().equals(field))
        .map(change -> change.path("reason").isNull() ? "" : change.path("reason").asString())
        .findFirst()
        .orElse("no such field: " + field);
  }

  private byte[] export(Actor actor, String type, String query) {
    return web.get()
        .uri("/api/tasks/exports/ledger." + type + "?" + query)
        .header(HttpHeaders.AUTHORIZATION, Tokens.of(actor))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }

  private Answer upload(Actor actor, String name, String content) {
    return upload(actor, name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Answer upload(Actor actor, String name, byte[] content) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part("file", new ByteArrayResource(content)).filename(name);
    var result =
        web.post()
            .uri(IMPORTS)
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(actor))
            .body(BodyInserters.fromMultipartData(form.build()))
            .exchange()
            .expectBody()
            .returnResult();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        JsonMapper.shared().readTree(result.getResponseBody()));
  }

  private static byte[] changed(byte[] file, Consumer<Sheet> change) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
        var out = new ByteArrayOutputStream()) {
      change.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    }
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
