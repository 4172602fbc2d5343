package org.gongkai.disclosure.migration.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.SharedData;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forty real pages with the values that a person would copy from them. */
@Capability("D-01")
class StateCouncilPagesTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void readsExactlyTheValuesOfTheMetadata() throws IOException {
    int pages = 0;
    for (JsonNode page : metadata()) {
      Map<String, String> expected = new HashMap<>();
      page.path("meta")
          .properties()
          .forEach(each -> expected.put(each.getKey(), each.getValue().asString()));
      Row row = read(page);
      Map<String, String> seen = new HashMap<>();
      expected
          .keySet()
          .forEach(label -> seen.put(label, row.get(Field.named(label).orElseThrow())));
      assertThat(seen).as(page.path("file").asString()).isEqualTo(expected);
      pages++;
    }
    assertThat(pages).isEqualTo(40);
  }

  @Test
  void readsTheWholeTextAndNothingAroundIt() throws IOException {
    for (JsonNode page : metadata()) {
      String file = page.path("file").asString();
      String twin = SharedData.text("policies/" + file + ".txt");
      String expected = twin.substring(twin.indexOf("\n\n"));
      assertThat(words(Jsoup.parse(read(page).body()).text())).as(file).isEqualTo(words(expected));
    }
  }

  @Test
  void keepsRealTables() throws IOException {
    long tables = 0;
    for (JsonNode page : metadata()) {
      tables += Jsoup.parse(read(page).body()).select("table").size();
    }
    assertThat(tables).isGreaterThanOrEqualTo(8);
  }

  @Test
  void readsTheTwinsInPlainTextLikeThePages() throws IOException {
    for (JsonNode page : metadata()) {
      String file = page.path("file").asString();
      Row twin = PlainText.read(SharedData.text("policies/" + file + ".txt"));
      page.path("meta")
          .properties()
          .forEach(each ->
              assertThat(twin.get(Field.named(each.getKey()).orElseThrow()))
                  .as(file)
                  .isEqualTo(each.getValue().asString()));
      assertThat(words(Jsoup.parse(twin.body()).text()))
          .isEqualTo(words(Jsoup.parse(read(page).body()).text()));
    }
  }

  private static JsonNode metadata() {
    return JSON.readTree(SharedData.text("policies/metadata.json"));
  }

  private static Row read(JsonNode page) throws IOException {
    Path file = SharedData.assumePresent("policies/" + page.path("file").asString() + ".html");
    return PageReader.read(Files.readAllBytes(file));
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\\u3000\\u00A0]", "");
  }
}
