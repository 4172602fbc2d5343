package org.gongkai.disclosure.screening.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability({"D-03", "D-16", "P-09"})
class DetectorsTests {

  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  static final Detectors DETECTORS =
      new Detectors(
          List.of(
              new Expression("攻府", "政府", "输入错误", null, null),
              new Expression("截止目前", "截至目前", null, Severity.WARNING, null),
              new Expression("组长", "负责人", null, null, List.of("小组长"))),
          List.of(
              new Expression("中华人民共和国", null, "国家名称", null, null),
              new Expression("全国人民代表大会", null, null, null, null),
              new Expression("最高人民法院", null, null, null, null)),
          CLOCK);

  private static List<Kind> kinds(String text) {
    return DETECTORS.look(text).stream().map(Hit::kind).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "申请人身份证号：11010519491231002X。",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "110105-19491231-002X",
        "110105\u200B19491231\u200B002X",
        "110105194912\n31002X",
        "姓名\t11010519491231002X\t12",
        "130503196704010016",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        "110105 1949 1231 002X",
        "11010519491231002×",
        "11010519491231002Ⅹ",
      })
  void findsResidentIdsHoweverTheyAreWritten(String text) {
    assertThat(kinds(text)).containsExactly(Kind.RESIDENT_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "990105194912310020",
        "110105194913310020",
        "110105209912310023",
        "91350100M000100Y43",
        "A11010519491231002X",
        "望教体〔2026〕12号",
        "2026-03-02 10:20:30",
        "1234567.89元，23456万元",
        "0999-8612345、010-66668888",
        "索引号 WANGCHUAN-EDUCATION/2026-00012",
        "订单20260302123456789",
        "人民币13812345678元",
        "138123456789",
        "12345热线",
      })
  void passesWhatOnlyLooksLikeIt(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @Test
  void masksWhatItFound() {
    assertThat(DETECTORS.look("号11010519491231002X；手机13812345678，卡6222021234567890128"))
        .extracting(Hit::kind, Hit::excerpt)
        .containsExactly(
            tuple(Kind.RESIDENT_ID, "110105********002X"),
            tuple(Kind.MOBILE_PHONE, "138****5678"),
            tuple(Kind.BANK_CARD, "6222********0128"));
  }

  @ParameterizedTest
  @CsvSource({
    "130503670401001, RESIDENT_ID_15",
    "联系电话138 1234 5678, MOBILE_PHONE",
    "+86-138-1234-5678, MOBILE_PHONE",
    "8613812345678, MOBILE_PHONE",
    "１３８１２３４５６７８, MOBILE_PHONE",
    "6222 0212 3456 7890 128, BANK_CARD",
    "622202 1234567890128, BANK_CARD",
    "138-12345678, MOBILE_PHONE",
    "1381234 5678, MOBILE_PHONE",
    "严禁外传, INTERNAL_MARK",
    "（注意保密）, INTERNAL_MARK",
    "阿依古丽·买买提，河东路12号3单元501室, HOME_ADDRESS",
    "护照E12345678, TRAVEL_DOCUMENT",
    "通行证H1234567890, TRAVEL_DOCUMENT",
    "车牌新A12345, LICENCE_PLATE",
    "川A·D12345, LICENCE_PLATE",
    "张伟，住望川县青石镇河东路12号3单元501室, HOME_ADDRESS",
    "家庭住址：望川县幸福小区3号楼2单元, HOME_ADDRESS",
    "机密★5年, SECRECY_MARK",
    "密级：秘密, SECRECY_MARK",
    "绝 密, SECRECY_MARK",
    "此件不公开, INTERNAL_MARK",
    "（内部资料 注意保存）, INTERNAL_MARK",
    "仅供领导同志参考, INTERNAL_MARK",
    "份号：000123, INTERNAL_MARK",
    "機密★5年, SECRECY_MARK",
    "密級：絕密, SECRECY_MARK",
    "此件不予公開, INTERNAL_MARK",
    "（內部資料 注意保存）, INTERNAL_MARK",
    "張偉，住望川縣青石鎮河東路12號3單元501室, HOME_ADDRESS",
    "攻府工作报告, WRONG_EXPRESSION",
    "中华人民共合国, NEAR_MISS",
    "中共人民共和国, NEAR_MISS",
    "中华人民共共和国, NEAR_MISS",
    "中华人共和国, NEAR_MISS",
    "全国人大民代表大会, NEAR_MISS",
  })
  void findsOneOfEach(String text, Kind kind) {
    assertThat(kinds(text)).as(text).containsOnly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "涉及国家秘密、商业秘密的政府信息，行政机关不得公开。",
        "依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，不予公开。",
        "内部资料性出版物管理办法",
        "望川县政务服务中心河东路12号3单元301室，联系人：王芳",
        "位于河东路12号的3单元楼道照明",
        "中华人民共和国全国人民代表大会",
        "最高人民法院、最高人民检察院",
        "全国人民代表",
        "本组共有12人，村民30户",
        "小组长三人",
        "严禁泄露工作中知悉的国家秘密和个人隐私，违者依法追究责任。",
        "138 个村 12345678 元",
        "工程编号 2019-511523-48-01-348293",
      })
  void passesTheSameWordsInAnOrdinaryText(String text) {
    assertThat(kinds(text)).as(text).isEmpty();
  }

  @Test
  void namesTheCellOfARowOfPeople() {
    List<Hit> hits = DETECTORS.look("王小明\t青石镇桃源村3组12号\t2000");
    assertThat(hits).extracting(Hit::kind).containsExactly(Kind.HOME_ADDRESS);
  }

  @Test
  void tellsWhatToWriteInstead() {
    Hit hit = DETECTORS.look("县攻府").getFirst();
    assertThat(hit.suggest()).isEqualTo("政府");
    assertThat(hit.severity()).isEqualTo(Severity.BLOCKING);
    assertThat(DETECTORS.look("截止目前").getFirst().severity()).isEqualTo(Severity.WARNING);
    assertThat(DETECTORS.look("中华人民共合国").getFirst().suggest()).isEqualTo("中华人民共和国");
  }

  /** Takes a few milliseconds on an idle machine; the bound leaves room for a busy one. */
  @Test
  void looksThroughALongOrdinaryTextAtOnce() {
    String text = "各乡镇人民政府、街道办事处，县直各部门：根据《中华人民共和国政府信息公开条例》，现将2026年3月2日前的有关事项通知如下。".repeat(2_300);
    for (int warm = 0; warm < 10; warm++) {
      DETECTORS.look(text);
    }
    Duration best = Duration.ofDays(1);
    for (int run = 0; run < 10; run++) {
      Instant from = Instant.now();
      assertThat(DETECTORS.look(text)).isEmpty();
      Duration took = Duration.between(from, Instant.now());
      best = took.compareTo(best) < 0 ? took : best;
    }
    System.out.println(
        text.length()
            + " characters, "
            + text.getBytes(StandardCharsets.UTF_8).length / 1024
            + " KB screened in "
            + best.toMillis()
            + " ms");
    assertThat(best).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void takesTimeInProportionWhateverTheTextHolds() {
    List<String> hostile =
        List.of(
            "1".repeat(400_000),
            "1 ".repeat(200_000),
            "138".repeat(130_000),
            "1-".repeat(200_000),
            "11010519491231002X ".repeat(20_000),
            "13812345678\n".repeat(30_000),
            "路3单元".repeat(100_000),
            "未经".repeat(200_000),
            "仅供".repeat(200_000),
            "中华人民共".repeat(80_000),
            "秘".repeat(400_000),
            "机 ".repeat(200_000),
            "内部资料".repeat(100_000),
            "\u200B".repeat(400_000),
            "公开属性 ".repeat(80_000));
    for (String text : hostile) {
      Instant from = Instant.now();
      DETECTORS.look(text);
      assertThat(Duration.between(from, Instant.now()))
          .as(text.substring(0, 10))
          .isLessThan(Duration.ofSeconds(4));
    }
  }
}
