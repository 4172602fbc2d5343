package org.gongkai.disclosure.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.search.IndexExamples.ids;
import static org.gongkai.disclosure.search.IndexExamples.item;
import static org.gongkai.disclosure.search.IndexExamples.published;
import static org.gongkai.disclosure.search.IndexExamples.with;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.event.ReceivedEvent;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("D-15")
class ItemSearchTests {

  private static final ItemFilter ALL = new ItemFilter(null, null, null, null, null, null, null);
  private static final PageRequest FIRST = new PageRequest(10, null);

  private ItemIndex index;
  private ItemSearch search;
  private long offset;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    index = new ItemIndex(folder, IndexExamples.COLUMNS);
    search = new ItemSearch(index, IndexExamples.COLUMNS);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @Capability("P-11")
  @CsvSource({
    "政务公开, 深化政务公开工作的意见",
    "政務公開, 深化政务公开工作的意见",
    "依申请公开, 規範依申請公開辦理的通知",
    "依申請公開, 规范依申请公开办理的通知",
    "ＡＢＣ１２３, 关于abc123项目的公告",
    "abc123, 关于ＡＢＣ１２３项目的公告"
  })
  void findsTextWhicheverWayItIsWritten(String words, String title) throws IOException {
    add(item("1", title, "正文"), item("2", "关于防汛工作的通知", "雨季将至"));
    assertThat(ids(search(words))).containsExactly("1");
    add(item("3", "无关的标题", title));
    assertThat(ids(search(words))).containsExactly("1", "3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"望教体〔2026〕3号", "望教体[2026]3号", "望教體﹝2026﹞3號", "WANGCHUAN-EDUCATION/2026-9"})
  void findsANumberFirst(String number) throws IOException {
    add(
        with(item("9", "关于招生的通知", "正文"), "documentNumber", "望教体〔2026〕3号"),
        item("8", "转发望教体〔2026〕13号", "见望教体〔2026〕13号、望教体〔2026〕31号"));
    assertThat(ids(search(number))).startsWith("9");
  }

  @Test
  void putsTitlesBeforeMentions() throws IOException {
    add(item("1", "其他通知", "文中提到义务教育招生"), item("2", "义务教育招生办法", "正文"));
    assertThat(ids(search("义务教育招生"))).containsExactly("2", "1");
  }

  @Test
  void answersAQuestionInPlainWords() throws IOException {
    add(item("1", "义务教育阶段招生工作实施方案", "适龄儿童凭户口簿和房产证到学区小学报名。"), item("2", "防汛应急预案", "汛期二十四小时值班。"));
    assertThat(ids(search("我家孩子今年要上小学需要带什么证件报名呢"))).containsExactly("1");
  }

  @Test
  @Capability("D-01")
  void findsTheWordsOfAttachedFilesAndShowsThem() throws IOException {
    Map<String, Object> withFile =
        with(
            item("1", "关于公布预算的通知", "见附件"),
            "attachments",
            List.of(Map.of("name", "预算表.pdf", "fileId", "f1", "mediaType", "application/pdf")));
    index.apply(
        List.of(published(withFile, offset++), published(item("2", "防汛通知", "雨季"), offset++)),
        ItemIndex.Unknown.TAKEN,
        Map.of("f1", "序号 项目\n1 垃圾分类收集点建设经费"));
    Hits hits = search("垃圾分类");
    assertThat(ids(hits)).containsExactly("1");
    assertThat(hits.items().getFirst().highlights().getFirst()).contains("<em>垃圾分类</em>");
    assertThat(ids(search("雨季"))).containsExactly("2");
  }

  @Test
  void marksHitsInTheTextAsItWasWritten() throws IOException {
    add(item("1", "通知", "第一句无关。各單位應當規範辦理依申請公開事項。最后一句。"));
    Hits hits = search("依申请公开");
    assertThat(hits.items().getFirst().highlights()).containsExactly("各單位應當規範辦理<em>依申請公開</em>事項。");
  }

  @Test
  void escapesWhateverTheTextHolds() throws IOException {
    add(item("1", "<script>alert(1)</script>", "前<script>alert('政务公开')</script>后"));
    Hits.Hit hit = search("政务公开").items().getFirst();
    assertThat(hit.highlights())
        .singleElement()
        .asString()
        .contains("<em>政务公开</em>")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(hit.line().title()).isEqualTo("<script>alert(1)</script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "title:(",
        "\"",
        "a AND",
        "[* TO *]",
        "！？。",
        "\\",
        "\u0000",
        "😀",
        "(((((("
      })
  void takesEveryInputAsPlainWords(String words) throws IOException {
    add(item("1", "通知", "正文"));
    assertThat(ids(search(words))).isEmpty();
  }

  @Test
  void withoutWordsListsEverythingNewestFirst() throws IOException {
    add(at(item("1", "旧", "正文"), 1), at(item("2", "新", "正文"), 2));
    assertThat(ids(search("  "))).containsExactly("2", "1");
  }

  @Test
  void countsHowTheHitsSpread() throws IOException {
    add(
        with(item("1", "公开甲", "文"), "themeClass", "综合政务"),
        with(with(item("2", "公开乙", "文"), "column", "education"), "themeClass", "教育"),
        with(with(item("3", "公开丙", "文"), "unit", "wangchuan"), "unitName", "望川县人民政府"),
        item("4", "无关", "文"));
    Hits hits = search.search("公开", ALL, new PageRequest(1, null));
    assertThat(hits.total()).isEqualTo(3);
    assertThat(hits.items()).hasSize(1);
    assertThat(hits.facets().column())
        .contains(
            new Facets.Value("statutory", "法定主动公开内容", 3),
            new Facets.Value("notices", "通知公告", 2),
            new Facets.Value("livelihood", "社会公益和民生保障", 1));
    assertThat(hits.facets().unit())
        .containsExactly(
            new Facets.Value("wangchuan-education", "望川县教育和体育局", 2),
            new Facets.Value("wangchuan", "望川县人民政府", 1));
    assertThat(hits.facets().themeClass()).hasSize(2);
    assertThat(hits.facets().year()).containsExactly(new Facets.Value("2026", "2026", 3));
  }

  @Test
  void anEmptyIndexAnswersToo() throws IOException {
    Hits hits = search("公开");
    assertThat(hits.total()).isZero();
    assertThat(hits.facets().column()).isEmpty();
    assertThat(search.list(ALL, FIRST).items()).isEmpty();
  }

  @Test
  @Capability("D-05")
  void aColumnIncludesThoseBelowIt() throws IOException {
    add(with(item("1", "教育", "文"), "column", "education"), item("2", "通知", "文"));
    assertThat(listed(new ItemFilter("livelihood", null, null, null, null, null, null)))
        .containsExactly("1");
    assertThat(listed(new ItemFilter("statutory", null, null, null, null, null, null)))
        .containsExactly("1", "2");
    assertThat(listed(new ItemFilter("no-such", null, null, null, null, null, null))).isEmpty();
  }

  @Test
  void narrowsTheListByEachElement() throws IOException {
    Map<String, Object> one = item("1", "甲", "文");
    for (String field : List.of("themeClass", "genre", "validity", "externalId")) {
      one = with(one, field, "x-" + field);
    }
    add(one, with(item("2", "乙", "文"), "unit", "wangchuan"), yearBefore(item("3", "丙", "文")));
    assertThat(listed(new ItemFilter(null, null, "x-themeClass", null, null, null, null)))
        .containsExactly("1");
    assertThat(listed(new ItemFilter(null, null, null, "x-genre", null, null, null)))
        .containsExactly("1");
    assertThat(listed(new ItemFilter(null, null, null, null, "x-validity", null, null)))
        .containsExactly("1");
    assertThat(listed(new ItemFilter(null, null, null, null, null, "x-externalId", null)))
        .containsExactly("1");
    assertThat(listed(new ItemFilter(null, "wangchuan", null, null, null, null, null)))
        .containsExactly("2");
    assertThat(listed(new ItemFilter(null, null, null, null, null, null, 2025)))
        .containsExactly("3");
  }

  @Test
  void pagesThroughAllWithoutGapOrRepeat() throws IOException {
    List<ReceivedEvent> events = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      // Some were published in the same millisecond: then the id decides.
      events.add(published(at(item("n" + (10 + i), "第" + i + "号", "文"), i / 4), offset++));
    }
    index.apply(events);
    List<String> seen = new ArrayList<>();
    Cursor cursor = null;
    do {
      Page<PublicLine> page = search.list(ALL, new PageRequest(4, cursor));
      page.items().forEach(line -> seen.add(line.id()));
      PublicLine last = page.items().getLast();
      cursor = page.next() == null ? null : Cursor.of(last.publishedAt().toEpochMilli(), last.id());
      if (cursor != null) {
        assertThat(page.next()).isEqualTo(cursor.encode());
      }
    } while (cursor != null);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("n34").endsWith("n13");
  }

  @SafeVarargs
  private final void add(Map<String, Object>... items) throws IOException {
    List<ReceivedEvent> events = new ArrayList<>();
    for (Map<String, Object> item : items) {
      events.add(published(item, offset++));
    }
    index.apply(events);
  }

  private Hits search(String words) throws IOException {
    return search.search(words, ALL, FIRST);
  }

  private List<String> listed(ItemFilter filter) throws IOException {
    return search.list(filter, FIRST).items().stream().map(PublicLine::id).toList();
  }

  private static Map<String, Object> at(Map<String, Object> item, long minutes) {
    return with(item, "publishedAt", IndexExamples.NOON.plusSeconds(60 * minutes).toString());
  }

  private static Map<String, Object> yearBefore(Map<String, Object> item) {
    return with(item, "publishedAt", "2025-12-31T15:59:59Z");
  }
}
