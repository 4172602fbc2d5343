package org.gongkai.disclosure.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From a choice of items to a volume that everybody reads. */
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
@Capability("D-13")
class CompilationRestTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final String PATH = "/api/disclosure/compilations";

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aPublishedVolumeHasContentsAndTablesAndTellsWhenItIsOutOfDate() throws IOException {
    Answer first = rest.published(notice("政务公开协调机制"));
    Answer second = rest.published(notice("政务公开审查机制"));
    Answer draft = rest.post(DRAFTER, PATH, request("政务公开制度汇编", first, second)).expect(201);
    rest.get(CITIZEN, PATH + "/" + draft.text("id")).expect(404);
    act(OFFICE, draft, "publish").expect(409, "ILLEGAL_TRANSITION");
    Answer asked = act(DRAFTER, draft, "build").expect(202);
    act(DRAFTER, asked, "build").expect(409, "ILLEGAL_TRANSITION");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(OFFICE, draft).text("state").equals("BUILT"));
    Answer built = read(OFFICE, draft);
    assertThat(built.body().at("/items/1/page").asInt()).isEqualTo(2);
    http.get()
        .uri(PATH + "/" + draft.text("id") + "/volume.pdf")
        .exchange()
        .expectStatus()
        .isNotFound();
    act(DRAFTER, built, "publish").expect(403, "FORBIDDEN");
    Answer published = act(OFFICE, built, "publish").expect(200);
    put(published, request("改名", first)).expect(409, "ILLEGAL_TRANSITION");

    Answer public1 = read(CITIZEN, draft);
    assertThat(public1.body().path("outOfDate").asBoolean()).isFalse();
    assertThat(public1.body().path("publishedBy").asString("")).isEmpty();
    String url = public1.body().at("/files/0/url").asString();
    try (PDDocument pdf = Loader.loadPDF(download(url))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("政务公开制度汇编", "编者按", "1. 政务公开协调机制", "望川一中", "— 2 —");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(2);
    }
    byte[] word = download(url.replace(".pdf", ".docx"));
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(word));
        XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
      assertThat(docx.getTables()).hasSize(2);
      assertThat(docx.getTables().getFirst().getRow(1).getCell(0).getText()).isEqualTo("望川一中");
      assertThat(text.getText()).contains("政务公开制度汇编", "2. 政务公开审查机制\t2");
    }

    correct(first);
    Answer later = read(CITIZEN, draft);
    assertThat(later.body().path("outOfDate").asBoolean()).isTrue();
    assertThat(later.body().at("/items/0/currentEdition").asInt()).isEqualTo(2);
    assertThat(rest.get(CITIZEN, PATH).expect(200).body().path("items").valueStream())
        .anyMatch(line -> line.path("id").asString().equals(draft.text("id")));
  }

  @Test
  void onlyPublicItemsAreBoundAndEachOnce() {
    Answer hidden = rest.create(notice("未公开的制度")).expect(201);
    Answer item = rest.published(notice("公开的制度"));
    Answer refused = rest.post(DRAFTER, PATH, request("汇编", hidden)).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/items/0");
    rest.post(DRAFTER, PATH, request("汇编", item, item)).expect(422, "INVALID_CONTENT");
    rest.post(DRAFTER, PATH, Map.of("title", "空的汇编", "items", List.of())).expect(422);
    rest.post(SIGNER, PATH, request("汇编", item)).expect(403, "FORBIDDEN");
    rest.get(CITIZEN, PATH + "/unknown").expect(404);
    rest.get(CITIZEN, PATH + "/unknown/volume.pdf").expect(404);
  }

  @Test
  void whatIsWithdrawnBeforeTheBuildingMakesItFailWithAReason() {
    Answer item = rest.published(notice("随后撤下的制度"));
    Answer draft = rest.post(DRAFTER, PATH, request("撤下", item)).expect(201);
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "发布有误");
    rest.act(OFFICE, item, "withdraw", why).expect(200);
    act(DRAFTER, draft, "build").expect(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(OFFICE, draft).text("state").equals("FAILED"));
    assertThat(read(OFFICE, draft).text("failure")).contains("不再公开");
  }

  @Test
  void familiesAreKnownToAllAndTheMatrixToStaff() {
    Answer families = rest.get(CITIZEN, "/api/disclosure/rules/families").expect(200);
    assertThat(families.body().valueStream().map(one -> one.asString()))
        .hasSize(14)
        .contains("信息管理", "责任追究");
    rest.get(CITIZEN, "/api/disclosure/rules/matrix").expect(401);
    Answer matrix = rest.get(DRAFTER, "/api/disclosure/rules/matrix").expect(200);
    assertThat(matrix.body().at("/units/0/unit").asString()).isEqualTo("wangchuan-education");
    rest.get(DRAFTER, "/api/disclosure/rules/matrix?unit=wangchuan").expect(403, "FORBIDDEN");
  }

  private Answer read(Actor actor, Answer one) {
    return rest.get(actor, PATH + "/" + one.text("id")).expect(200);
  }

  private Answer act(Actor actor, Answer one, String verb) {
    String path = PATH + "/" + one.text("id") + "/" + verb;
    return rest.call(HttpMethod.POST, actor, path, null, one.revision(), null);
  }

  private Answer put(Answer one, Object body) {
    return rest.call(
        HttpMethod.PUT, OFFICE, PATH + "/" + one.text("id"), body, one.revision(), null);
  }

  private byte[] download(String url) {
    return http.get()
        .uri(url)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }

  private void correct(Answer item) {
    Answer now = rest.get(OFFICE, "/api/disclosure/desk/" + item.text("id")).expect(200);
    Map<String, Object> words = notice("修改后的机制");
    words.put("documentNumber", item.text("documentNumber"));
    words.put("change", Map.of("kind", "MAJOR", "note", "修改"));
    Answer begun = rest.act(DRAFTER, now, "correct", words.get("change")).expect(200);
    Answer edited = rest.edit(DRAFTER, item.text("id"), begun.revision(), words).expect(200);
    Answer submitted = rest.act(DRAFTER, edited, "submit", null).expect(200);
    Answer one = rest.approve(Examples.FIRST_REVIEWER, submitted).expect(200);
    Answer two = rest.approve(Examples.REVIEWER, one).expect(200);
    rest.act(OFFICE, rest.approve(SIGNER, two).expect(200), "publish", null).expect(200);
  }

  private static Map<String, Object> request(String title, Answer... items) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("title", title);
    request.put("issuer", "望川县人民政府办公室");
    request.put("date", "2026-06-30");
    request.put("preface", "编者按\n本册收录政务公开制度。");
    request.put("items", List.of(items).stream().map(item -> item.text("id")).toList());
    return request;
  }
}
