package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

/** Separated values as spreadsheets export them. */
@Capability("T-02")
class CsvReaderTest {

  private static List<List<String>> rows(String text, Charset charset) {
    return new DocumentReader(Limits.standard())
        .read(Source.file("plan.csv", text.getBytes(charset))).grids().getFirst().rows().stream()
            .map(row -> row.stream().map(Cell::text).toList())
            .toList();
  }

  private static List<List<String>> rows(String text) {
    return rows(text, StandardCharsets.UTF_8);
  }

  @Test
  void tellsTheSeparatorFromTheFirstLines() {
    List<List<String>> expected = List.of(List.of("序号", "任务", "单位"), List.of("1", "预算", "财政局"));

    assertThat(rows("序号,任务,单位\n1,预算,财政局\n")).isEqualTo(expected);
    assertThat(rows("序号;任务;单位\r\n1;预算;财政局\r\n")).isEqualTo(expected);
    assertThat(rows("序号\t任务\t单位\r1\t预算\t财政局\r")).isEqualTo(expected);
    assertThat(rows("sep=;\n序号;任务;单位\n1;预算;财政局\n")).isEqualTo(expected);
    assertThat(rows("\ufeff序号,任务,单位\n1,预算,财政局", StandardCharsets.UTF_16LE)).isEqualTo(expected);
    assertThat(rows("序号,任务,单位\n1,预算,财政局", Charset.forName("GB18030"))).isEqualTo(expected);
  }

  @Test
  void keepsLineBreaksSeparatorsAndQuotesInsideQuotes() {
    assertThat(rows("a,b,c\n\"1\", \"一\n二,三\",\"他说\"\"好\"\"\"\n"))
        .last()
        .isEqualTo(List.of("1", "一\n二,三", "他说\"好\""));
  }

  @Test
  void refusesAQuoteThatNeverEnds() {
    assertThatThrownBy(() -> rows("a,b\n\"1,2\n"))
        .isInstanceOf(ImportRefused.UnreadableFile.class)
        .hasMessageContaining("引号");
  }
}
