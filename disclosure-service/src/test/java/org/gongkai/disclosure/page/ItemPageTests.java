package org.gongkai.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.disclosure.interpretation.TimelineEntry;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.item.ValidityChange;
import org.gongkai.platform.test.Capability;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Capability("D-01")
class ItemPageTests {

  private static final String HOSTILE =
      "\"'><img src=x onerror=alert(1)></script><script>alert(1)</script>{{7*7}}${7*7}[[${7*7}]]";

  private final ItemPages pages = new ItemPages(SiteExamples.SITE, ShippedColumns.read());
  private final Templates templates = new Templates();
  private final PageExamples example = new PageExamples();
  private List<TimelineEntry> timeline = List.of();

  @Test
  void showsEveryElementOfTheBlock() {
    Document page = page();

    assertThat(page.select("dl.elements dt").eachText())
        .contains(
            "索引号",
            "主题分类",
            "体裁分类",
            "发文机关",
            "成文日期",
            "名称",
            "发文字号",
            "发布日期",
            "生效日期",
            "废止日期",
            "有效性",
            "公开方式",
            "来源",
            "发布机构",
            "规范性文件登记号",
            "政策咨询部门",
            "政策咨询电话");
    assertThat(element(page, "索引号")).isEqualTo("WANGCHUAN-EDUCATION/2026-00001");
    assertThat(element(page, "发布日期")).isEqualTo("2026-03-02 09:00");
    assertThat(element(page, "成文日期")).isEqualTo("2026-03-01");
    assertThat(element(page, "有效性")).isEqualTo("有效");
    assertThat(element(page, "主题分类")).isEqualTo("科技、教育\\教育");
    example.number = null;
    assertThat(element(page(), "发文字号")).isEqualTo("无");
  }

  @Test
  void carriesTheTenRequiredTagsAndTheTitleOfAnArticle() {
    Document page = page();

    assertThat(meta(page, "SiteName")).isEqualTo("望川县政务公开");
    assertThat(meta(page, "SiteDomain")).isEqualTo("www.wangchuan.gov.cn");
    assertThat(meta(page, "SiteIDCode")).isEqualTo("9999000001");
    assertThat(meta(page, "ColumnName")).isEqualTo("通知公告");
    assertThat(meta(page, "ColumnDescription")).contains("通知公告");
    assertThat(meta(page, "ColumnKeywords")).contains("通知公告");
    assertThat(meta(page, "ColumnType")).isNotBlank();
    assertThat(meta(page, "ArticleTitle")).isEqualTo(example.title);
    assertThat(meta(page, "PubDate")).isEqualTo("2026-03-02 09:00");
    assertThat(meta(page, "ContentSource")).isEqualTo("望川县教育和体育局");
    assertThat(page.title()).isEqualTo(example.title + "_通知公告_望川县政务公开");
  }

  @Test
  @Capability("D-21")
  void tellsHowAPolicyIsCarriedOut() {
    assertThat(page().select("section.timeline")).isEmpty();
    timeline =
        List.of(
            new TimelineEntry(
                LocalDate.of(2026, 4, 1),
                null,
                TimelineEntry.Kind.EFFECTIVE,
                "施行",
                example.title,
                null,
                null,
                null,
                null),
            new TimelineEntry(
                LocalDate.of(2026, 7, 2),
                PageExamples.AT,
                TimelineEntry.Kind.RESULTS,
                "成绩单",
                HOSTILE,
                "results-1",
                "/record/results-1",
                null,
                "局长 许望"));

    Element section = page().selectFirst("section.timeline");
    assertThat(section.select("li")).hasSize(2);
    assertThat(section.select("time").eachAttr("datetime"))
        .containsExactly("2026-04-01", PageExamples.AT.toString());
    assertThat(section.select("a").attr("href")).isEqualTo("/record/results-1");
    assertThat(section.select("a").text()).isEqualTo(HOSTILE);
    assertThat(section.text()).contains("成绩单", "（局长 许望）");
  }

  @Test
  void headingsAreInOrderAndAllIsLabelled() {
    Document page = page();

    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page.select("h1")).hasSize(1);
    int last = 0;
    for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).isLessThanOrEqualTo(last + 1);
      last = level;
    }
    assertThat(page.select("img:not([alt])")).isEmpty();
    assertThat(page.select("section:not([aria-labelledby])")).isEmpty();
    page.select("[aria-labelledby]")
        .forEach(one -> assertThat(page.getElementById(one.attr("aria-labelledby"))).isNotNull());
    assertThat(page.select("nav:not([aria-label])")).isEmpty();
    assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
    assertThat(page.getElementById("content")).isNotNull();
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("meta[name=viewport]")).hasSize(1);
    page.select("a, button")
        .forEach(one ->
            assertThat(one.text() + one.attr("aria-label")).as(one.outerHtml()).isNotBlank());
  }

  @Test
  void describesItselfToSearchEngines() {
    example.links =
        List.of(
            new Link(Link.Kind.REPEALS, "old", "旧办法", "望教体〔2019〕1号"),
            new Link(Link.Kind.INTERPRETED_BY, "why", "解读", null));
    example.attachments =
        List.of(
            new Attachment("附件.pdf", "/f/1", "application/pdf", 9L, "c".repeat(64), null, null));
    JsonNode law = jsonLd(page());

    assertThat(law.path("@type").asString()).isEqualTo("Legislation");
    assertThat(law.path("@id").asString()).isEqualTo("https://www.wangchuan.gov.cn/record/item-1");
    assertThat(law.path("legislationIdentifier").asString()).isEqualTo("望教体〔2026〕3号");
    assertThat(law.path("legislationDate").asString()).isEqualTo("2026-03-01");
    assertThat(law.path("legislationType").asString()).isEqualTo("通知");
    assertThat(law.path("legislationLegalForce").asString())
        .isEqualTo("https://schema.org/InForce");
    assertThat(law.at("/legislationPassedBy/name").asString()).isEqualTo("望川县教育和体育局");
    assertThat(law.at("/legislationRepeals/0/@id").asString()).endsWith("/record/old");
    assertThat(law.at("/subjectOf/0/name").asString()).isEqualTo("解读");
    assertThat(law.at("/encoding/0/contentUrl").asString())
        .isEqualTo("https://www.wangchuan.gov.cn/f/1");
  }

  @Test
  @Capability({"D-19", "D-65"})
  void playsVideosWithTheirSubtitlesAndSound() {
    example.attachments =
        List.of(
            kept("解读.mp4", "video/mp4"),
            kept("解读.vtt", "text/vtt"),
            kept("朗读.mp3", "audio/mpeg"),
            new Attachment(
                "外站.mp4", "https://a.example/x.mp4", "video/mp4", null, null, null, null));
    Document page = page();
    assertThat(page.select("video")).hasSize(1);
    assertThat(page.select("video").attr("src")).startsWith("/api/disclosure/files/");
    assertThat(page.select("video").attr("preload")).isEqualTo("none");
    assertThat(page.select("video > track").attr("src")).contains("%E8%A7%A3%E8%AF%BB.vtt");
    assertThat(page.select("audio").attr("aria-label")).isEqualTo("朗读.mp3");
  }

  private static Attachment kept(String name, String type) {
    String hash = "c".repeat(64);
    return new Attachment(
        name, null, type, 9L, hash, "file-" + name.length() + type.length(), null);
  }

  @Test
  void runsNothingThatStrangersWrite() {
    example.title = HOSTILE;
    example.any = HOSTILE;
    example.number = HOSTILE;
    example.note = HOSTILE;
    example.sourceUrl = "javascript:alert(1)";
    example.links = List.of(new Link(Link.Kind.AMENDED_BY, "\"><script>", HOSTILE, HOSTILE));
    example.attachments =
        List.of(
            new Attachment(HOSTILE, "/f/1", "image/png", 9L, "c".repeat(64), null, HOSTILE),
            new Attachment(HOSTILE, "https://a.example/x", null, null, null, null, null));
    example.changes =
        List.of(
            new ValidityChange(
                Validity.REPEALED, LocalDate.of(2026, 1, 1), HOSTILE, HOSTILE, PageExamples.AT));
    example.validity = Validity.REPEALED;
    example.migrated = new PublicItem.Migrated(HOSTILE, PageExamples.AT);
    String html = html(View.NORMAL);
    Document page = Jsoup.parse(html);

    assertThat(page.select("script").eachAttr("type"))
        .containsExactly("application/ld+json", "module");
    assertThat(page.select("[onerror], [onload], [onclick], iframe, object, embed, svg")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
    assertThat(html).doesNotContain("49");
    assertThat(jsonLd(page).path("name").asString()).isEqualTo(HOSTILE);
    assertThat(page.select("head > *").eachAttr("name")).contains("ArticleTitle");
    assertThat(meta(page, "ArticleTitle")).isEqualTo(HOSTILE);
  }

  @ParameterizedTest
  @CsvSource({
    "REPEALED, stop, 本文件已废止",
    "EXPIRED, stop, 本文件已失效",
    "AMENDED, note, 本文件已被修改",
    "NOT_YET, note, 本文件尚未生效，自2026-04-01起施行"
  })
  @Capability("D-09")
  void saysAboveTheTextThatItDoesNotHold(Validity validity, String kind, String words) {
    example.validity = validity;
    assertThat(page().select(".banner." + kind).text()).contains(words);
  }

  @Test
  void namesTheDecisionThatEndedIt() {
    example.validity = Validity.REPEALED;
    example.changes =
        List.of(
            new ValidityChange(
                Validity.REPEALED,
                LocalDate.of(2026, 5, 1),
                "望政发〔2026〕9号",
                "decision",
                PageExamples.AT));
    Element banner = page().selectFirst(".banner.stop");

    assertThat(banner.text()).contains("自2026-05-01起", "依据：望政发〔2026〕9号");
    assertThat(banner.select("a").attr("href")).isEqualTo("/record/decision");
  }

  @Test
  void showsAttachmentsWithSizesHashesAndWords() {
    example.attachments =
        List.of(
            new Attachment(
                "图.png",
                "/api/disclosure/files/f/图.png",
                "image/png",
                2048L,
                "c".repeat(64),
                "f",
                "校舍位置图"),
            new Attachment("表.xlsx", "/f/2", null, 3_500_000L, null, null, null));
    Document page = page();

    assertThat(page.select(".files li").eachText().getFirst())
        .contains("图.png", "2.0 KB", "c".repeat(64));
    assertThat(page.select(".files img").attr("alt")).isEqualTo("校舍位置图");
    assertThat(page.select(".files li").eachText().getLast()).contains("3.3 MB");
  }

  @Test
  void leadsToInterpretationsDecisionsAndReplies() {
    example.links =
        List.of(
            new Link(Link.Kind.REPLIED_BY, "r", "关于第12号建议的答复", null),
            new Link(Link.Kind.INTERPRETED_BY, "i", "一图读懂", null),
            new Link(Link.Kind.AMENDS, null, null, "望教体〔2020〕1号"));
    Document page = page();

    assertThat(page.select("a[href=/record/i]").text()).isEqualTo("一图读懂");
    assertThat(page.select("a[href=/record/r]").text()).contains("答复");
    assertThat(page.select("h2#links ~ h3").eachText()).contains("政策解读", "回应和答复", "本件修改的文件");
    assertThat(page.text()).contains("望教体〔2020〕1号");
  }

  @Test
  void listsEditionsWithTheirNotesAndMarksAnEarlierOne() {
    example.note = "更正附件二的名额";
    PublicItem item = example.item();
    Document current = page();
    assertThat(current.select(".editions li")).hasSize(2);
    assertThat(current.select(".editions").text()).contains("更正附件二的名额", "文字更正", "首次发布");
    assertThat(current.select(".banner").text()).contains("第2版：更正附件二的名额");
    assertThat(current.select(".editions a").eachAttr("href"))
        .containsExactly("/record/item-1", "/record/item-1/editions/1");

    Shown first = new Shown(item, example.content(), null, "b".repeat(64), 1);
    Document earlier = Jsoup.parse(html(first, View.NORMAL));
    assertThat(earlier.select(".banner.stop").text()).contains("第1版（历史版本）");
    assertThat(earlier.select(".banner.stop a").attr("href")).isEqualTo("/record/item-1");
    assertThat(earlier.select("link[rel=canonical]").attr("href"))
        .endsWith("/record/item-1/editions/1");
    assertThat(earlier.select("#content-hash").text()).isEqualTo("b".repeat(64));
  }

  @Test
  void marksWhatWasMigratedAsNotReviewedHere() {
    example.migrated = new PublicItem.Migrated("旧门户", PageExamples.AT);
    assertThat(page().select(".banner").text()).contains("旧门户", "未经本平台审核流程");
  }

  @Test
  void givesTheReceiptAndTheHashWithoutScripts() {
    Document page = page();
    assertThat(page.select("#content-hash").text()).isEqualTo(PageExamples.HASH);
    assertThat(page.select(".receipt a").eachAttr("href"))
        .contains(
            "/api/disclosure/items/item-1/receipt?edition=1", "/api/disclosure/log/checkpoint");
    assertThat(page.select("#verify").hasAttr("hidden")).isTrue();
  }

  @Test
  void canBeFollowed() {
    assertThat(page().select("link[rel=alternate]").eachAttr("type"))
        .containsExactly("application/rss+xml", "application/atom+xml", "application/feed+json");
    assertThat(page().select("link[rel=alternate]").first().attr("href"))
        .isEqualTo("/feeds/columns/notices.rss");
  }

  @ParameterizedTest
  @EnumSource(View.class)
  @Capability("D-65")
  void everyViewHasTheSameContentAndCarriesItselfOn(View view) {
    Document page = Jsoup.parse(html(view));
    assertThat(page.select(".body").text()).isEqualTo(page().select(".body").text());
    assertThat(page.select("html").attr("class")).isEqualTo(view.parameter());
    boolean kept = view != View.NORMAL && view != View.PRINT;
    assertThat(page.select(".crumbs a").first().attr("href"))
        .isEqualTo(kept ? "/record?view=" + view.parameter() : "/record");
    assertThat(page.select("header nav a").eachText()).contains("小", "中", "大", "长者模式", "打印版");
    assertThat(page.select("link[rel=canonical]").attr("href")).doesNotContain("?");
  }

  @Test
  void anUnknownViewIsTheUsualOne() {
    assertThat(View.of("\"><script>")).isEqualTo(View.NORMAL);
    assertThat(View.of(null)).isEqualTo(View.NORMAL);
  }

  @Test
  void theSameContentHasTheSameTag() {
    Rendered one = render(Shown.current(example.item()), View.NORMAL);
    assertThat(one.tag()).isEqualTo(render(Shown.current(example.item()), View.NORMAL).tag());
    assertThat(one.tag()).isNotEqualTo(render(Shown.current(example.item()), View.ELDER).tag());
    assertThat(one.ok().getHeaders().getETag()).matches(Pattern.compile("\"[0-9a-f]{24}\""));
    assertThat(one.ok().getHeaders().getLastModified()).isEqualTo(PageExamples.AT.toEpochMilli());
  }

  private Document page() {
    return Jsoup.parse(html(View.NORMAL));
  }

  private String html(View view) {
    return html(Shown.current(example.item()), view);
  }

  private String html(Shown shown, View view) {
    return new String(render(shown, view).bytes(), StandardCharsets.UTF_8);
  }

  private Rendered render(Shown shown, View view) {
    return templates.render("item", pages.page(shown, timeline, view), PageExamples.AT);
  }

  private static String element(Document page, String name) {
    return page.select("dt").stream()
        .filter(one -> one.text().equals(name))
        .map(one -> one.nextElementSibling().text())
        .findFirst()
        .orElseThrow();
  }

  private static String meta(Document page, String name) {
    List<String> found = page.select("head meta[name=" + name + "]").eachAttr("content");
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }

  private static JsonNode jsonLd(Document page) {
    return JsonMapper.shared().readTree(page.select("script[type=application/ld+json]").html());
  }
}
