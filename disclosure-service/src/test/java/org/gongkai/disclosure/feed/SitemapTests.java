package org.gongkai.disclosure.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.disclosure.page.SiteExamples;
import org.gongkai.disclosure.search.PublicIndex.Place;
import org.gongkai.disclosure.search.RecordExamples;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Capability("P-02")
class SitemapTests {

  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void namesTheHomePageTheColumnsAndEveryItemWithItsLastChange() {
    Sitemap map = map(List.of(new Place("i-1", AT)));
    XmlReading file = new XmlReading(map.file(1));

    assertThat(file.texts("/s:urlset/s:url/s:loc"))
        .containsExactly(
            "https://www.wangchuan.gov.cn/record",
            "https://www.wangchuan.gov.cn/record/columns/notices",
            "https://www.wangchuan.gov.cn/record/i-1");
    assertThat(file.text("//s:lastmod")).isEqualTo("2026-03-02T01:00:00Z");
    assertThat(new XmlReading(map.index()).texts("/s:sitemapindex/s:sitemap/s:loc"))
        .containsExactly("https://www.wangchuan.gov.cn/sitemaps/1.xml");
  }

  @Test
  void noFileHoldsMoreThanFiftyThousandAddressesAndNoneIsLost() {
    List<Place> places =
        IntStream.range(0, 100_001).mapToObj(i -> new Place("i-" + i, AT)).toList();
    Sitemap map = map(places);

    List<Integer> sizes =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> new XmlReading(map.file(i)).texts("//s:loc").size())
            .toList();
    assertThat(sizes).containsExactly(50_000, 50_000, 3);
    assertThat(new XmlReading(map.file(3)).texts("//s:loc").getLast()).endsWith("/i-100000");
    assertThat(new XmlReading(map.file(2)).texts("//s:loc").getFirst()).endsWith("/i-49998");
    assertThat(new XmlReading(map.index()).texts("//s:loc")).hasSize(3);
    assertThat(map.file(4)).isNull();
    assertThat(map.file(0)).isNull();
  }

  @Test
  void anEmptyRecordHasAMapToo() {
    assertThat(new XmlReading(map(List.of()).file(1)).texts("//s:loc")).hasSize(2);
  }

  @Test
  void knowsEveryPublicItemInTheOrderOfItsPublication(@TempDir Path folder) throws IOException {
    try (RecordExamples items = new RecordExamples(folder)) {
      items.publish("b", "乙", 10);
      items.publish("a", "甲", 20);
      items.publish("c", "有误", 5);
      items.withdraw("c");
      assertThat(items.index().places().block())
          .containsExactly(
              new Place("b", RecordExamples.NOON.plusSeconds(10)),
              new Place("a", RecordExamples.NOON.plusSeconds(20)));
    }
  }

  private static Sitemap map(List<Place> places) {
    return new Sitemap(SiteExamples.SITE, List.of("/record", "/record/columns/notices"), places);
  }
}
