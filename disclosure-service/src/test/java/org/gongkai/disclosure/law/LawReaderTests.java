package org.gongkai.disclosure.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.disclosure.law.Provision.Kind;
import org.gongkai.platform.test.SharedData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LawReaderTests {

  private static final String LAW =
      """
      # 某某管理条例

      2004年7月1日 国务院令第412号公布

      2019年3月24日 第二次修订

      2019年5月15日 施行

      <!-- INFO END -->

      ## 第一编　总则

      ### 第一章  一般规定

      第一条 为了规范管理，制定本条例。

      第二条 下列事项适用本条例：

      （一）许可；

      （二）处罚。

      前款规定不适用于 <例外> 情形。

      第二条之一 另有规定的除外。

      #### 第一节　程序

      第一百零三条　按照程序办理。

      ## 第二编  附则

      ### 第一章 其他

      第一百零四条 本条例自2019年5月15日起施行。

      ## 附件

      |序号|名称|
      |---|---|
      |1|甲|
      """;

  @Test
  void givesEveryProvisionItsAddress() {
    Law law = LawReader.read(LAW);
    assertThat(law.title()).isEqualTo("某某管理条例");
    assertThat(law.provisions().stream().map(Provision::anchor).filter(anchor -> anchor != null))
        .containsExactly(
            "part_1",
            "part_1_chapter_1",
            "art_1",
            "art_2",
            "art_2_para_1_item_1",
            "art_2_para_1_item_2",
            "art_2_para_2",
            "art_2_1",
            "part_1_chapter_1_section_1",
            "art_103",
            "part_2",
            "part_2_chapter_1",
            "art_104",
            "heading_1");
  }

  @Test
  void readsTheDatesOfTheHistory() {
    Law law = LawReader.read(LAW);
    assertThat(law.adopted()).isEqualTo(LocalDate.of(2019, 3, 24));
    assertThat(law.inForce()).isEqualTo(LocalDate.of(2019, 5, 15));
    assertThat(law.history()).hasSize(3);
  }

  @Test
  void writesHeadingsArticlesAndTables() {
    Document html = Jsoup.parse(LawHtml.of(LawReader.read(LAW)));
    assertThat(html.select("h4#part_1_chapter_1").text()).isEqualTo("第一章 一般规定");
    assertThat(html.select("p#art_2 strong").text()).isEqualTo("第二条");
    assertThat(html.select("#art_2_para_2").text()).isEqualTo("前款规定不适用于 <例外> 情形。");
    assertThat(html.select("table tr")).hasSize(2);
    assertThat(html.select("h3").eachText()).containsExactly("第一编　总则", "第二编 附则", "附件");
  }

  @Test
  void keepsAddressesApartWhenAnAnnexCountsAnew() {
    Law law = LawReader.read("# 甲\n<!-- INFO END -->\n第一条 一\n## 附：办法\n第一条 二");
    assertThat(law.provisions().stream().map(Provision::anchor))
        .containsExactly("art_1", "heading_1", "art_1-2");
  }

  @Test
  void takesATextWithoutStructureAsParagraphs() {
    Law law = LawReader.read("一行字\n\n又一行");
    assertThat(law.title()).isEmpty();
    assertThat(law.provisions()).extracting(Provision::kind).containsOnly(Kind.PARAGRAPH);
  }

  @Test
  void losesNoCharacterOfAnyLaw() throws IOException {
    Path folder = SharedData.assumePresent("laws");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    long characters = 0;
    int dated = 0;
    List<String> untitled = new ArrayList<>();
    for (Path file : files) {
      String source = Files.readString(file);
      Law law = LawReader.read(source);
      Document html = Jsoup.parse(LawHtml.of(law));
      String read = words(first(source) + html.wholeText());
      assertThat(read).as(file.toString()).isEqualTo(expected(source));
      Set<String> anchors = new HashSet<>();
      law.provisions().stream()
          .map(Provision::anchor)
          .filter(anchor -> anchor != null)
          .forEach(anchor -> assertThat(anchors.add(anchor)).as(file + "#" + anchor).isTrue());
      for (Kind kind : Kind.values()) {
        counts.merge(kind, law.count(kind), Long::sum);
      }
      characters += read.length();
      dated += law.adopted() == null ? 0 : 1;
      if (law.title().isBlank()) {
        untitled.add(file.toString());
      }
    }
    System.out.println(
        "laws: "
            + files.size()
            + ", with a date "
            + dated
            + ", characters "
            + characters
            + ", "
            + counts);
    assertThat(files).hasSize(3475);
    assertThat(untitled).isEmpty();
    assertThat(counts.get(Kind.ARTICLE)).isGreaterThan(147_000);
  }

  /** The first heading is the title alone; further ones stand in the text, too. */
  private static String first(String source) {
    return source
        .lines()
        .filter(line -> line.startsWith("#"))
        .findFirst()
        .orElse("")
        .replaceFirst("#+", "");
  }

  /** The source without its own marks. */
  private static String expected(String source) {
    StringBuilder text = new StringBuilder();
    source
        .replace("<!-- INFO END -->", "")
        .lines()
        .map(line -> line.strip().replaceFirst("^#{1,6}", ""))
        .map(line ->
            line.startsWith("|") ? line.matches("[|:\\s-]+") ? "" : line.replace("|", "") : line)
        .forEach(text::append);
    return words(text.toString());
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\\u3000\\u00A0\\u2028\\u2029]", "");
  }
}
