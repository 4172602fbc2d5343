package org.gongkai.disclosure.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.search.RecordExamples.NOON;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongkai.disclosure.page.SiteExamples;
import org.gongkai.disclosure.search.PublicLine;
import org.gongkai.disclosure.search.RecordExamples;
import org.gongkai.disclosure.search.Scope;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Capability("P-02")
class FormatTests {

  private static final String HOSTILE =
      "]]><script>alert(1)</script>\u0000\u0008\u001f\uFFFE\" onload='x' &amp; <!ENTITY x \"y\">";

  private RecordExamples items;

  @BeforeEach
  void open(@TempDir Path folder) {
    items = new RecordExamples(folder);
  }

  @AfterEach
  void close() throws IOException {
    items.close();
  }

  @Test
  void rssNamesEachItemByItsPermanentAddressAndSaysWhenItWasCorrected() {
    items.publish(
        "1",
        "招生通知",
        0,
        "occurredAt",
        NOON.plusSeconds(30).toString(),
        "summary",
        "摘要",
        "themeClass",
        "综合政务");
    XmlReading rss = new XmlReading(Format.RSS.write(feed()));

    assertThat(rss.text("/rss/@version")).isEqualTo("2.0");
    assertThat(rss.text("/rss/channel/link")).isEqualTo("https://www.wangchuan.gov.cn/record");
    assertThat(rss.text("/rss/channel/a:link/@href")).endsWith("/feeds/all.x");
    assertThat(rss.text("//item/guid")).isEqualTo("https://www.wangchuan.gov.cn/record/1");
    assertThat(rss.text("//item/link")).isEqualTo(rss.text("//item/guid"));
    assertThat(rss.text("//item/description")).isEqualTo("摘要");
    assertThat(rss.text("//item/category")).isEqualTo("综合政务");
    assertThat(rss.text("//item/a:updated")).isEqualTo(NOON.plusSeconds(30).toString());
    assertThat(rss.text("//item/pubDate")).isEqualTo("Mon, 02 Mar 2026 12:00:00 +0800");
    assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(rss.text("//lastBuildDate"))).isNotNull();
  }

  @Test
  void atomKeepsIdsOverCorrectionsAndReportsWithdrawals() {
    items.publish("1", "招生通知", 0);
    items.publish("2", "有误的通知", 10);
    items.withdraw("2");
    XmlReading atom = new XmlReading(Format.ATOM.write(feed()));

    assertThat(atom.text("/a:feed/a:id")).endsWith("/feeds/all.x");
    assertThat(atom.text("/a:feed/a:updated")).isEqualTo(NOON.plusSeconds(60).toString());
    assertThat(atom.text("//a:entry/a:id")).isEqualTo("https://www.wangchuan.gov.cn/record/1");
    assertThat(atom.text("//a:entry/a:author/a:name")).isEqualTo("望川县教育和体育局");
    assertThat(atom.text("//at:deleted-entry/@ref"))
        .isEqualTo("https://www.wangchuan.gov.cn/record/2");
    assertThat(atom.text("//at:deleted-entry/@when")).isEqualTo(NOON.plusSeconds(60).toString());
    assertThat(atom.text("//at:deleted-entry/at:comment")).isEqualTo("有误");
  }

  @Test
  void jsonFeedHoldsWhatTheOthersHold() {
    items.publish("1", "招生通知", 0, "genre", "通知");
    items.publish("2", "有误的通知", 10);
    items.withdraw("2");
    JsonNode feed = JsonMapper.shared().readTree(Format.JSON.write(feed()));

    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("items")).hasSize(1);
    assertThat(feed.at("/items/0/id").asString())
        .isEqualTo("https://www.wangchuan.gov.cn/record/1");
    assertThat(feed.at("/items/0/date_modified").asString()).isEqualTo(NOON.toString());
    assertThat(feed.at("/items/0/tags/0").asString()).isEqualTo("通知");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void survivesHostileTextsInEveryField(Format format) {
    items.publish(
        "1",
        HOSTILE,
        0,
        "summary",
        HOSTILE,
        "issuer",
        HOSTILE,
        "unitName",
        HOSTILE,
        "themeClass",
        HOSTILE,
        "genre",
        HOSTILE,
        "documentNumber",
        HOSTILE);
    String written = format.write(feed());

    if (format == Format.JSON) {
      assertThat(JsonMapper.shared().readTree(written).at("/items/0/title").asString())
          .isEqualTo(HOSTILE);
    } else {
      XmlReading read = new XmlReading(written);
      assertThat(read.texts("//script")).isEmpty();
      assertThat(read.texts("//title | //a:title").getLast())
          .startsWith("]]><script>alert(1)</script>\uFFFD\uFFFD\uFFFD\uFFFD");
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aPartWithoutItemsIsAnEmptyFeed(Format format) {
    assertThat(format.write(feed())).contains("望川县政务公开").isEqualTo(format.write(feed()));
  }

  private Feed feed() {
    List<PublicLine> changes = items.index().latestChanges(Scope.ALL, 50).block();
    return new Feed(
        SiteExamples.SITE,
        "全部公开事项 - 望川县政务公开",
        SiteExamples.SITE.url("/record"),
        SiteExamples.SITE.url("/feeds/all.x"),
        changes);
  }
}
