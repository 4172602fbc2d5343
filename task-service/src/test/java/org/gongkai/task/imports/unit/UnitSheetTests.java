package org.gongkai.task.imports.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.document.DocumentReader;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.unit.UnitContact;
import org.gongkai.task.unit.UnitContent;
import org.gongkai.task.unit.UnitKind;
import org.gongkai.task.unit.UnitLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("P-04")
class UnitSheetTests {

  @Test
  void readsColumnsInAnyOrderAndBothLanguages() {
    UnitSheet sheet =
        sheet(
            """
            单位名称,编号,kind,层级,简称,上级,启用,生效日期
            青石镇人民政府,w-qingshi,乡镇,乡镇,青石镇、青石镇政府,望川县人民政府,否,2021年6月5日
            """);
    UnitRow row = new UnitRow(sheet.rows().getFirst(), text -> "w");
    UnitContent content = row.content();

    assertThat(row.problems()).isEmpty();
    assertThat(content.name()).isEqualTo("青石镇人民政府");
    assertThat(content.shortNames()).containsExactly("青石镇", "青石镇政府");
    assertThat(content.level()).isEqualTo(UnitLevel.TOWNSHIP);
    assertThat(content.kind()).isEqualTo(UnitKind.TOWNSHIP);
    assertThat(content.parentId()).isEqualTo("w");
    assertThat(content.active()).isFalse();
    assertThat(content.validFrom()).isEqualTo(LocalDate.of(2021, 6, 5));
  }

  @Test
  void readsWhereAUnitIsReachedAndSaysNothingWhenTheRowDoesNot() {
    UnitSheet sheet =
        sheet(
            """
            编号,名称,层级,类型,办公地址,邮政编码,办公时间,联系电话,传真,电子邮箱
            w-a,甲局,县,部门,文庙街1号,000018,工作日9:00—17:00,0000-7000100,,a@wangchuan.example
            w-b,乙局,县,部门,,,,,,
            """);

    assertThat(new UnitRow(sheet.rows().getFirst(), Function.identity()).content().contact())
        .isEqualTo(
            new UnitContact(
                "文庙街1号", "000018", "工作日9:00—17:00", "0000-7000100", null, "a@wangchuan.example"));
    assertThat(new UnitRow(sheet.rows().getLast(), Function.identity()).content().contact())
        .isNull();
  }

  @Test
  void saysWhatItCannotRead() {
    UnitSheet sheet = sheet("编号,名称,层级,类型,启用,失效日期\nx,某局,天级,帝国,也许,2月30日\n");
    UnitRow row = new UnitRow(sheet.rows().getFirst(), Function.identity());

    assertThat(row.content().level()).isNull();
    assertThat(row.problems())
        .extracting(FieldProblem::pointer)
        .containsExactlyInAnyOrder("/level", "/kind", "/active", "/validTo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"甲,乙\n1,2\n", "编号,名称\na,b\n", "编号,编号,名称,层级,类型\na,b,c,d,e\n", "编号,名称,层级,类型\n"})
  void refusesASheetWithoutItsColumnsOrRows(String text) {
    assertThatThrownBy(() -> sheet(text)).isInstanceOf(Refusal.class);
  }

  private static UnitSheet sheet(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return UnitSheet.of(
        new DocumentReader(Limits.standard()).read(Source.file("units.csv", content)));
  }
}
