package org.gongkai.disclosure.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.disclosure.feed.XmlReading;
import org.gongkai.disclosure.page.SiteExamples;
import org.gongkai.disclosure.search.RecordExamples;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@Capability("P-02")
class RepositoryTests {

  private static final Instant NOW = Instant.parse("2026-03-03T00:00:00.123Z");
  private static final String ID = "oai:www.wangchuan.gov.cn:";

  private RecordExamples items;
  private Repository repository;

  @BeforeEach
  void open(@TempDir Path folder) {
    items = new RecordExamples(folder);
    repository =
        new Repository(
            items.index(),
            ShippedColumns.read(),
            SiteExamples.SITE,
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() throws IOException {
    items.close();
  }

  @Test
  void identifiesItself() {
    items.publish("1", "招生通知", 0);
    XmlReading answer = ask("verb=Identify");

    assertThat(answer.text("/o:OAI-PMH/o:responseDate")).isEqualTo("2026-03-03T00:00:00Z");
    assertThat(answer.text("/o:OAI-PMH/o:request")).isEqualTo("https://www.wangchuan.gov.cn/oai");
    assertThat(answer.text("/o:OAI-PMH/o:request/@verb")).isEqualTo("Identify");
    assertThat(answer.text("//o:protocolVersion")).isEqualTo("2.0");
    assertThat(answer.text("//o:deletedRecord")).isEqualTo("persistent");
    assertThat(answer.text("//o:granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
    assertThat(answer.text("//o:earliestDatestamp")).isEqualTo("2026-03-02T04:00:00Z");
    assertThat(answer.text("//o:adminEmail")).contains("@");
    assertThat(answer.text("//o:repositoryName")).isEqualTo("望川县政务公开");
    assertThat(answer.text("//o:baseURL")).isEqualTo("https://www.wangchuan.gov.cn/oai");
  }

  @Test
  void describesItemsInDublinCore() {
    items.publish(
        "1",
        "招生<通知>",
        0,
        "documentNumber",
        "望教体〔2026〕3号",
        "issuer",
        "望川县教育和体育局",
        "themeClass",
        "科技、教育\\教育",
        "genre",
        "通知",
        "signedDate",
        "2026-03-01");
    XmlReading answer = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + ID + "1");

    String record = "/o:OAI-PMH/o:GetRecord/o:record";
    assertThat(answer.text(record + "/o:header/o:identifier")).isEqualTo(ID + "1");
    assertThat(answer.text(record + "/o:header/o:datestamp")).isEqualTo("2026-03-02T04:00:00Z");
    assertThat(answer.texts(record + "/o:header/o:setSpec"))
        .contains("column-notices", "column-statutory", "unit-wangchuan-education")
        .hasSize(4);
    String dc = record + "/o:metadata/oai_dc:dc/dc:";
    assertThat(answer.text(dc + "title")).isEqualTo("招生<通知>");
    assertThat(answer.text(dc + "date")).isEqualTo("2026-03-01");
    assertThat(answer.texts(dc + "identifier"))
        .containsExactly(
            "https://www.wangchuan.gov.cn/record/1", "望教体〔2026〕3号", "WANGCHUAN-EDUCATION/2026-1");
    assertThat(answer.text(dc + "language")).isEqualTo("zh-CN");
    assertThat(answer.text(dc + "type")).isEqualTo("通知");
  }

  @Test
  void keepsWithdrawnItemsAsDeletedRecords() {
    items.publish("1", "有误的通知", 0);
    items.withdraw("1");
    XmlReading one = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + ID + "1");
    XmlReading list = ask("verb=ListRecords&metadataPrefix=oai_dc&set=column-notices");

    for (XmlReading answer : List.of(one, list)) {
      assertThat(answer.text("//o:record/o:header/@status")).isEqualTo("deleted");
      assertThat(answer.text("//o:header/o:datestamp")).isEqualTo("2026-03-02T04:01:00Z");
      assertThat(answer.texts("//o:metadata")).isEmpty();
    }
  }

  @Test
  void listsItsOneFormatForAllAndForOne() {
    items.publish("1", "招生通知", 0);
    assertThat(ask("verb=ListMetadataFormats").text("//o:metadataPrefix")).isEqualTo("oai_dc");
    assertThat(ask("verb=ListMetadataFormats&identifier=" + ID + "1").text("//o:metadataPrefix"))
        .isEqualTo("oai_dc");
  }

  @Test
  void theSetsOfARecordAreListedAndSelectIt() {
    items.publish("1", "招生通知", 0, "themeClass", "科技、教育\\教育");
    items.publish("2", "财政通知", 1, "unit", "wangchuan-finance", "themeClass", "财政、金融、审计");
    XmlReading sets = ask("verb=ListSets");
    List<String> specs = sets.texts("/o:OAI-PMH/o:ListSets/o:set/o:setSpec");
    List<String> own =
        ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=unit-wangchuan-education")
            .texts("//o:header/o:setSpec");

    assertThat(own).hasSize(4);
    assertThat(specs).containsAll(own).allMatch(spec -> spec.matches("[A-Za-z0-9\\-_.!~*'()]+"));
    assertThat(sets.texts("//o:setName")).contains("通知公告", "望川县教育和体育局", "科技、教育");
    for (String spec : own) {
      assertThat(ids(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + spec)))
          .contains(ID + "1");
    }
    assertThat(ids(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + own.getLast())))
        .containsExactly(ID + "1");
  }

  @Test
  void selectsByDaysAndSecondsBothIncluded() {
    items.publish("1", "甲", 0);
    items.publish("2", "乙", 1);
    String list = "verb=ListIdentifiers&metadataPrefix=oai_dc";

    assertThat(ids(ask(list + "&from=2026-03-02&until=2026-03-02"))).hasSize(2);
    assertThat(ids(ask(list + "&from=2026-03-02T04:00:01Z"))).containsExactly(ID + "2");
    assertThat(ids(ask(list + "&until=2026-03-02T04:00:00Z"))).containsExactly(ID + "1");
    assertThat(error(ask(list + "&from=2026-03-03"))).isEqualTo("noRecordsMatch");
    assertThat(error(ask(list + "&until=2026-03-01"))).isEqualTo("noRecordsMatch");
    assertThat(error(ask(list + "&set=unit-nowhere"))).isEqualTo("noRecordsMatch");
    assertThat(error(ask(list + "&set=nonsense"))).isEqualTo("noRecordsMatch");
    assertThat(error(ask(list + "&set=theme-xyz"))).isEqualTo("noRecordsMatch");
  }

  @Test
  void goesOnByTokenUntilAnEmptyOne() {
    for (int i = 0; i < 250; i++) {
      items.publish("item-" + i, "第" + i + "号", i / 10);
    }
    List<String> seen = new ArrayList<>();
    XmlReading page = ask("verb=ListRecords&metadataPrefix=oai_dc&set=column-notices");
    int pages = 1;
    while (true) {
      seen.addAll(ids(page));
      String token = page.text("//o:resumptionToken");
      assertThat(page.text("//o:resumptionToken/@cursor"))
          .isEqualTo(Integer.toString((pages - 1) * 100));
      if (token.isEmpty()) {
        break;
      }
      page = ask("verb=ListRecords&resumptionToken=" + token);
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(250).doesNotHaveDuplicates();
  }

  @Test
  void oneCompletePageNeedsNoToken() {
    items.publish("1", "甲", 0);
    assertThat(ask("verb=ListRecords&metadataPrefix=oai_dc").texts("//o:resumptionToken"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | badVerb",
        "verb=Nonsense | badVerb",
        "verb=Identify&verb=Identify | badVerb",
        "verb=identify | badVerb",
        "verb=Identify&set=x | badArgument",
        "verb=ListRecords | badArgument",
        "verb=ListRecords&metadataPrefix= | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30 | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02T04:00:00.5Z | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-02T00:00:00Z | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-03&until=2026-03-02 | badArgument",
        "verb=ListRecords&metadataPrefix=marc | cannotDisseminateFormat",
        "verb=ListIdentifiers&metadataPrefix=marc | cannotDisseminateFormat",
        "verb=ListRecords&resumptionToken=abc | badResumptionToken",
        "verb=ListRecords&resumptionToken=%00 | badResumptionToken",
        "verb=ListRecords&resumptionToken=abc&metadataPrefix=oai_dc | badArgument",
        "verb=ListSets&resumptionToken=abc | badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc | badArgument",
        "verb=GetRecord&identifier=oai:www.wangchuan.gov.cn:1 | badArgument",
        "verb=GetRecord&metadataPrefix=marc&identifier=oai:www.wangchuan.gov.cn:1 | cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:www.wangchuan.gov.cn:2 | idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:1 | idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=<script> | idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nothing | idDoesNotExist"
      })
  void refusesWithTheProtocolsOwnErrors(String asked, String code) {
    items.publish("1", "甲", 0);
    XmlReading answer = ask(asked);

    assertThat(error(answer)).isEqualTo(code);
    boolean understood = !code.equals("badVerb") && !code.equals("badArgument");
    assertThat(answer.texts("/o:OAI-PMH/o:request/@verb")).hasSize(understood ? 1 : 0);
  }

  @Test
  void anEmptyRepositoryAnswersToo() {
    assertThat(error(ask("verb=ListRecords&metadataPrefix=oai_dc"))).isEqualTo("noRecordsMatch");
    assertThat(ask("verb=Identify").text("//o:earliestDatestamp"))
        .isEqualTo("2026-03-03T00:00:00Z");
    assertThat(ask("verb=ListSets").texts("//o:setSpec")).contains("column-notices");
  }

  @Test
  void survivesHostileTexts() {
    items.publish("1", "]]>\u0001<a>&", 0, "issuer", "\u0000", "summary", "<![CDATA[x]]>");
    assertThat(ask("verb=ListRecords&metadataPrefix=oai_dc").text("//dc:title"))
        .isEqualTo("]]>\uFFFD<a>&");
  }

  private XmlReading ask(String query) {
    MultiValueMap<String, String> said = new LinkedMultiValueMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      int cut = pair.indexOf('=');
      said.add(pair.substring(0, cut), pair.substring(cut + 1).replace("%00", "\u0000"));
    }
    return new XmlReading(repository.answer(said).block());
  }

  private static String error(XmlReading answer) {
    return answer.text("/o:OAI-PMH/o:error/@code");
  }

  private static List<String> ids(XmlReading answer) {
    return answer.texts("//o:header/o:identifier");
  }
}
