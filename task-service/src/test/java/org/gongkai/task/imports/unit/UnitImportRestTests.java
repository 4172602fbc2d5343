package org.gongkai.task.imports.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
class UnitImportRestTests {

  private static final String UNITS = "/api/tasks/imports/units";
  private static final String HEADER = "编号,名称,层级,类型,简称,上级\n";

  private final RestClient http;

  UnitImportRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void showsWhatAFileWouldDoAndThenDoesIt() {
    String rows =
        "wangchuan-bulk-village,青石村,村,村,,青石镇人民政府批\n"
            + "wangchuan-bulk,青石镇人民政府批,乡镇,乡镇,青石镇批,wangchuan\n";
    Answer dry = send(People.ADMIN, rows, "?dryRun=true").expect(200);
    assertThat(dry.body().path("created").asInt()).isEqualTo(2);
    http.get(People.ADMIN, "/api/tasks/units/wangchuan-bulk").expect(404);

    assertThat(send(People.ADMIN, rows, "").expect(200).body().path("created").asInt())
        .isEqualTo(2);
    assertThat(
            http.get(People.ADMIN, "/api/tasks/units/wangchuan-bulk-village")
                .expect(200)
                .text("parentId"))
        .isEqualTo("wangchuan-bulk");
    assertThat(send(People.ADMIN, rows, "").expect(200).body().path("unchanged").asInt())
        .isEqualTo(2);

    Answer history =
        http.get(People.HANDLER, "/api/tasks/units/wangchuan-bulk/history?on=2021-06-15")
            .expect(200);
    assertThat(history.items()).hasSize(1);
    assertThat(history.items().path(0).path("by").path("name").asString()).isEqualTo("白敬");
    assertThat(history.body().path("asOf").path("name").asString()).isEqualTo("青石镇人民政府批");
    http.get(Actor.anonymous(), "/api/tasks/units/wangchuan-bulk/history").expect(401);
  }

  @Test
  void writesNothingWhenARowIsWrong() {
    String rows =
        "wangchuan-fine,望川县某某局,县,部门,,wangchuan\n"
            + "Bad Id,望川县别的局,县,部门,,wangchuan\n"
            + "wangchuan-lost,望川县走失局,县,部门,,没有的单位\n"
            + "wangchuan-high,某村,村,村,,wangchuan-fine\n"
            + "linjiang-mine,临江县某局,县,部门,,linjiang\n";
    Answer dry = send(People.ADMIN, rows, "?dryRun=true").expect(200);
    assertThat(dry.body().path("refused").asInt()).isEqualTo(4);
    assertThat(dry.body().path("errors").path(0).path("row").asInt()).isEqualTo(3);

    Answer refused = send(People.ADMIN, rows, "").expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").path(0).path("pointer").asString())
        .isEqualTo("/rows/3/id");
    http.get(People.ADMIN, "/api/tasks/units/wangchuan-fine").expect(404);
  }

  @Test
  void namesTheColumnOfAContactThatCannotBe() {
    String rows = "编号,名称,层级,类型,上级,邮政编码\nwangchuan-post,某所,县,事业单位,wangchuan,12\n";
    byte[] content = rows.getBytes(StandardCharsets.UTF_8);
    Answer dry = http.importFile(People.ADMIN, UNITS + "?dryRun=true", "单位.csv", content);
    assertThat(dry.expect(200).body().path("errors").path(0).path("field").asString())
        .isEqualTo("postalCode");
  }

  @Test
  void refusesOthersAndOtherFiles() {
    send(People.OFFICE, "x,y,县,部门,,wangchuan\n", "").expect(403, "FORBIDDEN");
    send(Actor.anonymous(), "x,y,县,部门,,wangchuan\n", "").expect(401);
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    http.importFile(People.ADMIN, UNITS, "units.xlsx", image).expect(415);
    http.importFile(People.ADMIN, UNITS, "units.csv", new byte[0]).expect(422);
  }

  private Answer send(Actor actor, String rows, String query) {
    byte[] content = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    return http.importFile(actor, UNITS + query, "单位.csv", content);
  }
}
