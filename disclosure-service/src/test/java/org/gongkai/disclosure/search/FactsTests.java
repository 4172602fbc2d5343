package org.gongkai.disclosure.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.search.IndexExamples.item;
import static org.gongkai.disclosure.search.IndexExamples.published;
import static org.gongkai.disclosure.search.IndexExamples.with;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.item.ElementRules.Element;
import org.gongkai.disclosure.search.Mentions.Mention;
import org.gongkai.disclosure.search.Mentions.Place;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTests {

  private ItemIndex index;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    index = new ItemIndex(folder, IndexExamples.COLUMNS);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void tellsOfEveryPublicItemWhatDutiesNeed() throws IOException {
    index.apply(
        List.of(
            published(
                with(
                    with(item("1", "低保对象名单公示", "正文"), "catalogueCode", "WC-0101"),
                    "formedDate",
                    "2026-03-02"),
                0)));
    Fact fact = index.read(Facts::all).getFirst();
    assertThat(fact.catalogueCode()).isEqualTo("WC-0101");
    assertThat(fact.formedDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(fact.title()).isEqualTo("低保对象名单公示");
    assertThat(fact.migrated()).isFalse();
    assertThat(fact.documentsWithoutAlternative()).isZero();
  }

  @Test
  void countsPicturesThatSayNothing() throws IOException {
    Map<String, Object> bare =
        with(
            with(item("1", "一图读懂", "正文"), "body", "<p><img src=\"/a.png\"><img alt=\"图\"></p>"),
            "attachments",
            List.of(
                Map.of("name", "a.png", "mediaType", "image/png"),
                Map.of("name", "b.png", "mediaType", "image/png", "altText", "流程图"),
                Map.of("name", "c.pdf", "mediaType", "application/pdf")));
    index.apply(List.of(published(bare, 0)));
    assertThat(index.read(Facts::all).getFirst().documentsWithoutAlternative()).isEqualTo(2);
  }

  @Test
  @Capability("D-01")
  void saysWhichElementsAnItemHas() throws IOException {
    Map<String, Object> written =
        with(with(item("1", "通知", "正文"), "publisher", "县教体局"), "sourceUrl", "https://x.gov.cn/1");
    index.apply(List.of(published(written, 0)));
    int absent = index.read(Facts::all).getFirst().absentElements();
    assertThat(absent & (Element.PUBLISHER.bit() | Element.BODY.bit() | Element.SOURCE_URL.bit()))
        .isZero();
    assertThat(absent & Element.NORMATIVE_NUMBER.bit()).isEqualTo(Element.NORMATIVE_NUMBER.bit());
    assertThat(absent & Element.SOURCE.bit()).isEqualTo(Element.SOURCE.bit());
  }

  @Test
  @Capability("T-12")
  void saysWhereThePageOfAnItemLeads() throws IOException {
    String body =
        "<p><a href=\" /record/2 \">上位<b>文件</b></a><img src=\"../p.png\" alt=\"图\"><a>无地址</a></p>";
    Map<String, Object> linking =
        with(
            with(
                with(with(item("1", "通知", "正文"), "body", body), "sourceUrl", "https://x.gov.cn/1"),
                "attachments",
                List.of(
                    Map.of("name", "表.xlsx", "fileId", "f1", "url", "/any"),
                    Map.of("name", "旧表.doc", "url", "http://old.gov.cn/t.doc"))),
            "links",
            List.of(
                Map.of("kind", "INTERPRETS", "itemId", "3", "title", "政策"),
                Map.of("kind", "REPLACED_BY", "itemId", "4"),
                Map.of("kind", "AMENDS", "documentNumber", "望政发〔1999〕1号")));
    index.apply(List.of(published(linking, 0), published(item("5", "没有链接", "正文"), 1)));
    List<Mentions> all = index.read(Facts::mentions);
    assertThat(all).extracting(Mentions::id).containsExactly("1");
    assertThat(all.getFirst().links())
        .containsExactly(
            new Mention(Place.TEXT, "/record/2", "上位文件"),
            new Mention(Place.PICTURE, "../p.png", "图"),
            new Mention(Place.ATTACHMENT, "/api/disclosure/files/f1/", "表.xlsx"),
            new Mention(Place.ATTACHMENT, "http://old.gov.cn/t.doc", "旧表.doc"),
            new Mention(Place.DOCUMENT, "/record/3", "政策"),
            new Mention(Place.SOURCE, "https://x.gov.cn/1", ""));
  }

  @Test
  void forgetsWhatANewerEditionOrAWithdrawalReplaced() throws IOException {
    index.apply(List.of(published(item("1", "甲", "文"), 0), published(item("2", "乙", "文"), 1)));
    index.apply(List.of(published(with(item("1", "甲（更正）", "文"), "revision", 99), 2)));
    assertThat(index.read(Facts::all)).extracting(Fact::title).containsOnly("甲（更正）", "乙");
  }
}
