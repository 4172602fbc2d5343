package org.gongkai.feedback.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("P-08")
class ScreeningTests {

  private final Screening screening = new Screening("王小明", "0999-1234567");

  @ParameterizedTest
  @CsvSource({
    "请拨13812345678联系,手机号码",
    "请拨１３８１２３４５６７８联系,手机号码",
    "请拨+86 138-1234-5678联系,手机号码",
    "证号11010519491231002X本人,居民身份证号",
    "证号11010519491231002x本人,居民身份证号",
    "旧证130503670401001,居民身份证号",
    "写信到a.b@example.org,电子邮箱",
    "王小明反映,留言人姓名",
    "王 小 明 反映,留言人姓名",
    "住户电话0999 1234567,留言人电话"
  })
  void findsWhatPointsToThePerson(String text, String finding) {
    assertThat(screening.findings(text)).contains(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "咨询电话0999-7654321，每周一至周五。",
        "文号望教体〔2021〕12号，自2021年6月15日起施行。",
        "110105194912310021 的校验位不对",
        "13050367990100 位数不对",
        "统一社会信用代码91350100M000100Y43",
        "订单 1381234567 和 138123456789 都不是手机号",
        ""
      })
  void passesWhatDoesNot(String text) {
    assertThat(screening.findings(text)).isEmpty();
  }

  @Test
  void ignoresNamesAndPhonesTooShortToTell() {
    assertThat(new Screening("王", "").findings("王府路小学")).isEmpty();
    assertThat(new Screening("王", "12345").findings("拨打12345热线")).isEmpty();
  }

  @Test
  void masksInTheUsualForms() {
    assertThat(Mask.name("王小明")).isEqualTo("王**");
    assertThat(Mask.name("王明")).isEqualTo("王*");
    assertThat(Mask.name("𠮷田")).isEqualTo("𠮷*");
    assertThat(Mask.name("")).isEmpty();
    assertThat(Mask.phone("13800001234")).isEqualTo("138****1234");
    assertThat(Mask.phone("1234567")).isEqualTo("*******");
    assertThat(Mask.email("xm@example.org")).isEqualTo("x***@example.org");
    assertThat(Mask.email(null)).isNull();
    assertThat(Mask.text("王小明13800001234，证11010519491231002X，a@b.cn", "王小明", "13800001234"))
        .isEqualTo("王**138****1234，证110***********002X，***");
  }
}
