package org.gongkai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.SharedData;
import org.gongkai.platform.text.DocumentNumber.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("P-11")
class DocumentNumberTests {

  @ParameterizedTest
  @CsvSource({
    "国办发[2019]54号, 国办发〔2019〕54号",
    "国办发〔2019〕54号, 国办发〔2019〕54号",
    "国办发﹝2019﹞54號, 国办发〔2019〕54号",
    "國辦發（2019）第054号, 国办发〔2019〕54号",
    "國辦發﹝２０１９﹞５４號, 国办发〔2019〕54号",
    "国办发【2019】54号, 国办发〔2019〕54号",
    "' 国办发 〔 2019 〕 54 号\u00A0', 国办发〔2019〕54号",
    "国办\u200B发(2019)54号, 国办发〔2019〕54号",
    "国办公开办函〔2021〕30号, 国办公开办函〔2021〕30号",
    "川办发〔2021〕16号, 川办发〔2021〕16号",
    "国办发明电〔2025〕7号, 国办发明电〔2025〕7号",
    "苏政办发（电）〔2020〕1号, 苏政办发（电）〔2020〕1号",
    "苏政办发(电)〔2020〕1号, 苏政办发（电）〔2020〕1号",
    "国务院令第711号, 国务院令第711号",
    "中华人民共和国国务院令第711号, 国务院令第711号",
    "国务院第711号令, 国务院令第711号",
    "國務院令第 711 號, 国务院令第711号",
    "国令第706号, 国令第706号",
    "望川市人民政府令第5号, 望川市人民政府令第5号",
    "中华人民共和国主席令第七十号, 主席令第70号",
    "主席令第一百零二号, 主席令第102号",
    "财政部公告2020年第12号, 财政部公告2020年第12号",
  })
  void everyWayOfWritingANumberHasOneForm(String written, String canonical) {
    assertThat(DocumentNumber.parse(written)).hasToString("Optional[" + canonical + "]");
    assertThat(DocumentNumber.parse(canonical)).isEqualTo(DocumentNumber.parse(written));
  }

  @Test
  void tellsItsParts() {
    assertThat(DocumentNumber.parse("国办发[2019]54号"))
        .contains(new DocumentNumber("国办发", 2019, 54, Kind.LETTER));
    assertThat(DocumentNumber.parse("国令第706号"))
        .contains(new DocumentNumber("国", null, 706, Kind.ORDER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\0",
        "国办发",
        "国办发2019 54号",
        "〔2019〕54号",
        "国办发〔19〕54号",
        "国办发〔1819〕54号",
        "国办发〔2019〕号",
        "国办发〔2019〕0号",
        "国办发〔2019〕1234567号",
        "国办发〔2019〕54",
        "国办发〔2019〕54号文件",
        "根据国办发〔2019〕54号",
        "，国办发〔2019〕54号",
        "国办发〔2019〕54号、国办发〔2019〕55号",
        "北京路54号",
        "命令第号",
        "令第5号",
        "第5号令",
        "主席令第十百号",
        "主席令第一二十号",
        "这是一个实在太长而不可能是任何一个机关的代字的文字〔2019〕54号",
        "2019年第54号",
        "abc〔2019〕54号",
        "\uD800国办发〔2019〕54号",
      })
  void tellsWhatIsNoNumber(String text) {
    assertThat(DocumentNumber.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          根据国办发〔2019〕54号文件精神 | 国办发〔2019〕54号
          《关于做好工作的通知》（国办发[2019]54号）和《条例》（国务院令第711号） | 国办发〔2019〕54号;国务院令第711号
          按照國辦公開辦函﹝2019﹞61號及國辦發﹝2017﹞47號 | 国办公开办函〔2019〕61号;国办发〔2017〕47号
          国办发〔2019〕54号和国办函〔2020〕1号 | 国办发〔2019〕54号;国办函〔2020〕1号
          望川县人民政府办公室 望政办发〔2021〕5号 关于印发要点的通知 | 望政办发〔2021〕5号
          贯彻落实川办发〔2021〕16号、国发〔2020〕2 号要求 | 川办发〔2021〕16号;国发〔2020〕2号
          和政发〔2021〕5号 | 和政发〔2021〕5号
          见财政部公告2020年第12号 | 见财政部公告2020年第12号
          本县共有公开栏目54号，电话12345 | ''
          〔2019〕54号 | ''
          """)
  void findsNumbersInText(String text, String numbers) {
    assertThat(DocumentNumber.findAll(text))
        .extracting(mention -> mention.number().toString())
        .isEqualTo(numbers.isEmpty() ? java.util.List.of() : java.util.List.of(numbers.split(";")));
  }

  @Test
  void aMentionKeepsWhatWasWritten() {
    String text = "依據國\u200B辦發﹝2019﹞ 第054 號，";
    assertThat(DocumentNumber.findAll(text))
        .singleElement()
        .satisfies(mention -> {
          assertThat(mention.text()).isEqualTo("國\u200B辦發﹝2019﹞ 第054 號");
          assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
          assertThat(mention.number()).hasToString("国办发〔2019〕54号");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "seeds/000_3f092ac4c9f16859.txt, 阿政公办字〔2021〕1号;阿政公办字〔2021〕1号;内政办发〔2021〕8号;"
        + "国办发〔2019〕54号;内政公发〔2021〕2号;呼政公发〔2020〕2号;国办发〔2019〕61号;国办发〔2020〕50号;"
        + "国办公开办函〔2019〕60号",
    "seeds/003_76880d7e21cbda1a.txt, 乐府办发〔2021〕16号;川办发〔2021〕16号;资府办发〔2021〕16号",
  })
  void findsTheNumbersOfARealPlan(String file, String numbers) {
    assertThat(DocumentNumber.findAll(SharedData.text(file)))
        .extracting(mention -> mention.number().toString())
        .containsExactly(numbers.split(";"));
  }

  @Property
  void anyTextIsReadWithoutFailure(@ForAll @StringLength(max = 200) String text) {
    DocumentNumber.parse(text);
    assertThat(DocumentNumber.findAll(text)).isNotNull();
  }

  @Property
  void everyNumberIsFoundInsideText(
      @ForAll @IntRange(min = 1900, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 999_999) int serial,
      @ForAll @StringLength(max = 20) String around) {
    String number = "望政发〔%d〕%d号".formatted(year, serial);
    assertThat(DocumentNumber.parse(number)).hasToString("Optional[" + number + "]");
    assertThat(DocumentNumber.findAll(around + "，" + number + "，" + around))
        .extracting(mention -> mention.number().toString())
        .contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"国", "国办发〔2019〕54号", "(", ")", "）", "令第", "）令第5号", " ", "的", "第一", "0", "\uFDFA"})
  void aMegabyteOfAnythingTakesModestTime(String part) {
    String text = part.repeat(1_000_000 / part.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          DocumentNumber.parse(text);
          DocumentNumber.findAll(text);
        });
  }
}
