package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanEvaluation.Document;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What copying, converting and printing does to a real plan does not change its reading. */
@Capability("T-02")
class PlanMutationTest {

  private static final int LINE = 40;

  /** How a text is damaged on its way. */
  enum Mutation {
    WINDOWS_LINE_FEEDS(text -> text.replace("\n", "\r\n")),
    BYTE_ORDER_MARK(text -> "\ufeff" + text),
    BLANKS_FOR_TABS(text -> text.replace("\t", "    ")),
    EMPTY_LINES_BETWEEN(text -> isTable(text) ? text : text.replace("\n", "\n\n")),
    INDENTED(text -> isTable(text) ? text : text.replace("\n", "\n　　")),
    ASCII_MARKS(PlanMutationTest::ascii),
    FULL_WIDTH_MARKS(text -> text.replace('(', '（').replace(')', '）').replace(':', '：')),
    PAGE_AROUND(
        text -> "当前位置：首页 > 政务公开\n字号：【大 中 小】 打印\n" + text + "\n\n扫一扫在手机打开当前页\n打印 关闭\n版权所有：某某网"),
    BROKEN_LINES(PlanMutationTest::brokenLines),
    ONE_LINE(text -> text.replaceAll("[\\s\\u00a0\\u3000]+", " "));

    private final UnaryOperator<String> change;

    Mutation(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  /** On one line, three paragraphs without numbers cannot be told apart. */
  static Stream<Arguments> mutations() {
    return Arrays.stream(Mutation.values())
        .flatMap(mutation ->
            Arrays.stream(Document.values())
                .filter(document ->
                    mutation != Mutation.ONE_LINE || document != Document.BANNER_PROSE_2021)
                .map(document -> Arguments.of(mutation, document)));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void readsADamagedCopy(Mutation mutation, Document document) throws Exception {
    String text = new String(document.read().content(), StandardCharsets.UTF_8);
    PlanScore score = document.score(Source.text(mutation.change.apply(text)));

    assertThat(score.lowest()).as(score.row(document.source)).isGreaterThanOrEqualTo(0.97);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "DISTRICT_PROSE_2023",
        "CITY_PROSE",
        "ZONE_FLAT_TABLE_2022",
        "PROVINCE_PROSE_2019",
        "STATE_COUNCIL_PROSE_2019"
      })
  void readsATextWithoutAnyBlank(Document document) throws Exception {
    String text = new String(document.read().content(), StandardCharsets.UTF_8);
    PlanScore score = document.score(Source.text(text.replaceAll("[\\s\\u00a0\\u3000]+", "")));

    assertThat(score.lowest()).as(score.row(document.source)).isGreaterThanOrEqualTo(0.97);
  }

  private static boolean isTable(String text) {
    return text.indexOf('\t') >= 0;
  }

  private static String ascii(String text) {
    return text.replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':');
  }

  private static String brokenLines(String text) {
    return isTable(text)
        ? text
        : text.lines()
            .flatMap(line ->
                IntStream.iterate(0, from -> from == 0 || from < line.length(), from -> from + LINE)
                    .mapToObj(from -> line.substring(from, Math.min(line.length(), from + LINE))))
            .collect(Collectors.joining("\n"));
  }
}
