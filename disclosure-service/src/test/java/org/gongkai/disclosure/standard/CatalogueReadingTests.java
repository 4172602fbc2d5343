package org.gongkai.disclosure.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.standard.StandardFiles.row;
import static org.gongkai.disclosure.standard.StandardFiles.with;

import java.io.IOException;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("D-08")
class CatalogueReadingTests {

  private static final String TITLE = "（二十四）望川县义务教育领域基层政务公开标准目录";
  private static final List<List<String>> ROWS =
      List.of(
          row("1", "招生管理", "招生范围", "学区划分；招生计划"),
          row("2", "招生管理", "招生结果", "录取名单（编号）"),
          with(with(row("3", "财务信息", "收费项目", "收费标准"), 5, "及时公开"), 11, "√"));

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx"})
  void readsTheOfficialFormOfBothKindsOfFiles(String kind) throws IOException {
    ReadSheet sheet =
        read(
            kind.equals("xlsx")
                ? StandardFiles.xlsx(TITLE, ROWS)
                : StandardFiles.docx(TITLE, ROWS));
    assertThat(sheet.field()).isEqualTo("义务教育");
    assertThat(sheet.missingColumns()).isEmpty();
    assertThat(sheet.doubts()).isEmpty();
    assertThat(sheet.items()).hasSize(3);
    StandardItem second = sheet.items().get(1);
    assertThat(second.number()).isEqualTo("2");
    assertThat(second.first()).isEqualTo("招生管理");
    assertThat(second.second()).isEqualTo("招生结果");
    assertThat(second.content()).isEqualTo("录取名单（编号）");
    assertThat(second.timeLimit().n()).isEqualTo(20);
    assertThat(second.subject()).isEqualTo("县教育和体育局");
    assertThat(second.channels()).containsExactly("政府网站", "两微一端", "政务服务中心");
    assertThat(second.audience()).isEqualTo(StandardItem.Audience.ALL);
    assertThat(second.mode()).isEqualTo(StandardItem.Mode.ACTIVE);
    assertThat(second.levels()).containsExactly(Level.COUNTY);
    assertThat(sheet.items().get(2).mode()).isEqualTo(StandardItem.Mode.BOTH);
  }

  @Test
  void readsColumnsInAnotherOrderAndKeepsThoseItDoesNotKnow() throws IOException {
    ReadSheet sheet =
        read(
            StandardFiles.plain(
                "社会救助领域",
                List.of(
                    List.of("公开主体", "公开时限", "备注", "公开方式", "公开内容", "公开事项"),
                    List.of("县民政局", "7个工作日内", "试行", "主动公开", "低保对象名单", "最低生活保障"))));
    StandardItem item = sheet.items().getFirst();
    assertThat(item.first()).isEqualTo("最低生活保障");
    assertThat(item.mode()).isEqualTo(StandardItem.Mode.ACTIVE);
    assertThat(item.extra()).containsExactly(new StandardItem.Extra("备注", "试行"));
    assertThat(sheet.missingColumns()).contains("二级事项", "公开依据", "公开对象", "公开层级");
  }

  @Test
  void losesNothingUnseen() throws IOException {
    List<List<String>> rows =
        List.of(
            ROWS.get(0),
            with(ROWS.get(1), 1, ""),
            with(ROWS.get(2), 5, "按有关规定"),
            with(with(row("4", "财务信息", "资助", "资助名单"), 12, "待定"), 7, "□政府网站 □其他"),
            List.of("备注：本目录自发布之日起施行"));
    ReadSheet sheet = read(StandardFiles.xlsx(TITLE, rows));
    assertThat(sheet.items()).hasSize(4);
    assertThat(sheet.items().get(1).first()).isEqualTo("招生管理");
    assertThat(sheet.doubts())
        .extracting(doubt -> doubt.row() + doubt.reason())
        .containsExactlyInAnyOrder(
            "5一级事项为空，沿用上一行", "6公开时限无法换算，按20个工作日提醒", "7看不出是否勾选", "7没有勾选任何渠道", "8不像一个事项，没有导入");
    assertThat(sheet.doubts().getLast().text()).contains("备注");
  }

  @Test
  void saysWhenTheFieldIsNotNamedAndWhenRowsAreTwice() throws IOException {
    ReadSheet sheet = read(StandardFiles.xlsx("标准目录", List.of(ROWS.get(0), ROWS.get(0))));
    assertThat(sheet.field()).isEqualTo("Sheet1");
    assertThat(sheet.items()).hasSize(2);
    assertThat(sheet.doubts()).extracting(Doubt::reason).contains("与第4行的事项相同");
  }

  @Test
  void refusesWhatIsNoTable() {
    for (byte[] file :
        List.of(
            new byte[0],
            "text".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            new byte[] {'P', 'K', 3, 4, 0})) {
      assertThatThrownBy(() -> CatalogueReading.read(file, "x")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void codesStayWithTheirItems() {
    StandardCatalogue edition =
        StandardCatalogue.draft("wangchuan", 2026, Level.COUNTY, "目录", List.of());
    StandardSheet first = StandardSheet.empty(edition, "义务教育").take(items(ROWS));
    assertThat(first.items().getFirst().code()).matches("BZ[0-9A-Z]{5}-24-001");
    assertThat(first.take(items(ROWS))).isSameAs(first);
    List<List<String>> changed =
        List.of(row("1", "新增", "新增事项", "内容"), with(ROWS.get(1), 3, "录取名单和分数线"), ROWS.get(0));
    StandardSheet next = first.copiedTo("other", null).take(items(changed));
    Changes diff = Changes.of(first.items(), next.items());
    assertThat(diff.added()).extracting(StandardItem::name).containsExactly("新增 / 新增事项");
    assertThat(diff.added().getFirst().code()).endsWith("-004");
    assertThat(diff.removed()).extracting(StandardItem::second).containsExactly("收费项目");
    assertThat(diff.changed()).hasSize(1);
    assertThat(diff.changed().getFirst().fields())
        .containsExactly(new Changes.Field("公开内容", "录取名单（编号）", "录取名单和分数线"));
    assertThat(diff.unchanged()).isEqualTo(1);
  }

  private static ReadSheet read(byte[] file) throws IOException {
    return CatalogueReading.read(file, "目录").getFirst();
  }

  private static List<StandardItem> items(List<List<String>> rows) {
    try {
      return read(StandardFiles.xlsx(TITLE, rows)).items();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
