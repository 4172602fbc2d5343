package org.gongkai.task.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineTests {

  @Test
  void isOneLineOfAtMostEightyCharacters() {
    assertThat(Headline.of(" 栏目\n  未更新 ")).isEqualTo("栏目 未更新");
    assertThat(Headline.of("长".repeat(80))).hasSize(80).doesNotContain("…");
    assertThat(Headline.of("长".repeat(81))).hasSize(80).endsWith("长…");
  }

  @Test
  void cutsNoCharacterInTwo() {
    String headline = Headline.of("\uD840\uDC00".repeat(100));
    assertThat(headline.codePointCount(0, headline.length())).isEqualTo(80);
    assertThat(headline).endsWith("\uD840\uDC00…");
  }
}
