package org.gongkai.disclosure.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.page.SiteExamples;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Capability("P-02")
class DumpTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant AT = Instant.parse("2026-03-02T20:00:00Z");

  @TempDir Path folder;

  @Test
  void theManifestDescribesTheFilesAsTheyAre() throws Exception {
    DumpFolder dumps = new DumpFolder(folder, JSON);
    Manifest made = make(dumps, "2026-03-03", PublicItem.of(Examples.published()));

    assertThat(dumps.all()).containsExactly(made);
    assertThat(made.items()).isEqualTo(1);
    assertThat(made.files()).extracting(Manifest.Entry::lines).containsExactly(1L, 2L);
    for (Manifest.Entry entry : made.files()) {
      byte[] bytes = Files.readAllBytes(dumps.file(made.name(), entry.name()).orElseThrow());
      assertThat(entry.size()).isEqualTo(bytes.length);
      assertThat(entry.sha256())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
  }

  @Test
  void eachLineIsAnItemAsTheInterfaceGivesIt() throws IOException {
    DumpFolder dumps = new DumpFolder(folder, JSON);
    PublicItem item = PublicItem.of(Examples.published());
    make(dumps, "2026-03-03", item, item);
    List<String> lines =
        Files.readAllLines(dumps.file("2026-03-03", DumpFolder.NDJSON).orElseThrow());

    JsonNode first = JSON.readTree(lines.getFirst());
    assertThat(lines).hasSize(2);
    assertThat(first).isEqualTo(JSON.readTree(JSON.writeValueAsString(item)));
    assertThat(first.path("contentHash").asString()).hasSize(64);
    String table = Files.readString(dumps.file("2026-03-03", DumpFolder.CSV).orElseThrow());
    assertThat(table).startsWith("\uFEFFid,indexNumber,").endsWith("\r\n").contains("望教体〔2026〕3号");
    assertThat(table.split("\r\n")).hasSize(3);
  }

  @Test
  void aSpreadsheetTakesNoValueForAFormula() {
    String line = Csv.line(PublicItem.of(Examples.published()), SiteExamples.SITE);
    assertThat(line)
        .doesNotContain("\"=")
        .contains("\"https://www.wangchuan.gov.cn/record/item-1\"");
    String head = Csv.HEAD;
    assertThat(line.split("\",\"|,,|\",|,\"").length).isLessThanOrEqualTo(head.split(",").length);
  }

  @Test
  void readersSeeNothingOfAnUnfinishedDump() throws IOException {
    DumpFolder dumps = new DumpFolder(folder, JSON);
    Path unfinished = dumps.begin("2026-03-03");
    Files.writeString(unfinished.resolve(DumpFolder.CSV), "half");

    assertThat(dumps.all()).isEmpty();
    assertThat(dumps.file("2026-03-03", DumpFolder.CSV)).isEmpty();
    assertThat(dumps.file(unfinished.getFileName().toString(), DumpFolder.CSV)).isEmpty();
    dumps.giveUp(unfinished);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDumpIsNeverReplaced() throws IOException {
    DumpFolder dumps = new DumpFolder(folder, JSON);
    Manifest first = make(dumps, "2026-03-03");
    assertThatThrownBy(() -> make(dumps, "2026-03-03")).isInstanceOf(IOException.class);
    assertThat(dumps.all()).containsExactly(first);
  }

  @Test
  void oldDumpsAndTheRestsOfCrashesGo() throws IOException {
    DumpFolder dumps = new DumpFolder(folder, JSON);
    make(dumps, "2026-02-20");
    make(dumps, "2026-02-21T101010");
    make(dumps, "2026-03-03");
    Path crashed = dumps.begin("2026-03-01");
    Path running = dumps.begin("2026-03-03");
    Files.setLastModifiedTime(crashed, FileTime.from(AT.minusSeconds(100_000)));
    Files.setLastModifiedTime(running, FileTime.from(AT));
    Files.createDirectory(folder.resolve("not-ours"));

    dumps.clean(LocalDate.of(2026, 2, 24), AT.minusSeconds(86_400));

    assertThat(dumps.all()).extracting(Manifest::name).containsExactly("2026-03-03");
    assertThat(crashed).doesNotExist();
    assertThat(running).exists();
    assertThat(folder.resolve("not-ours")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03, ../secret",
    "2026-03-03, secret.txt",
    ".., manifest.json",
    "'', manifest.json",
    "2026-03-03/.., manifest.json",
    "9999-99-99, manifest.json"
  })
  void nothingElseLeavesTheFolder(String name, String file) throws IOException {
    DumpFolder dumps = new DumpFolder(folder, JSON);
    make(dumps, "2026-03-03");
    Files.writeString(folder.resolve("manifest.json"), "secret");
    Files.writeString(folder.resolve("2026-03-03/secret.txt"), "secret");
    assertThat(dumps.file(name, file)).isEmpty();
  }

  @Test
  void withoutAFolderThereIsNothing() throws IOException {
    DumpFolder dumps = new DumpFolder(folder.resolve("missing"), JSON);
    assertThat(dumps.all()).isEmpty();
    assertThat(dumps.has("2026-03-03")).isFalse();
  }

  private static Manifest make(DumpFolder dumps, String name, PublicItem... items)
      throws IOException {
    Path unfinished = dumps.begin(name);
    try (DumpWriting files = new DumpWriting(unfinished, SiteExamples.SITE, JSON)) {
      for (PublicItem item : items) {
        files.add(item);
      }
      Manifest manifest = files.end(name, AT);
      dumps.finish(unfinished, manifest);
      return manifest;
    }
  }
}
