package org.gongkai.disclosure.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("D-01")
class ClassificationTests {

  private static final Classification LISTS = ShippedClassification.read();

  @Test
  void knowsThe22ThemeClassesAndThe15Genres() {
    assertThat(LISTS.themeClasses()).hasSize(22);
    assertThat(LISTS.themeClasses())
        .extracting(ThemeClass::number)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(LISTS.themeClasses().get(13).topics()).containsExactly("人口与计划生育", "妇女儿童", "其他");
    assertThat(LISTS.genres()).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"综合政务", "综合政务\\政务公开", "科技、教育\\教育", "其他"})
  void acceptsAClassWithOrWithoutItsTopic(String written) {
    assertThat(LISTS.isThemeClass(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"政务", "综合政务\\教育", "综合政务/政务公开", "综合政务\\", "教育", ""})
  void refusesWhatIsNotInTheList(String written) {
    assertThat(LISTS.isThemeClass(written)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "关于做好招生工作的通知, 通知",
    "关于修改部分文件的决定（征求意见稿）, 决定",
    "望川县人民政府令, ",
    "某某命令, 命令（令）",
    "县政府第3次常务会议纪要, 纪要",
    "某地介绍, ",
    "通知（试行）（2021年修订）, 通知"
  })
  void guessesTheGenreFromTheEndOfTheTitle(String title, String genre) {
    assertThat(LISTS.genreOf(title).orElse(null)).isEqualTo(genre);
  }
}
